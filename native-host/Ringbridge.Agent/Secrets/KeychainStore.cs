using System.Text;

namespace Ringbridge.Agent.Secrets;

/// <summary>The macOS keychain, through <c>/usr/bin/security</c>. Values are kept as base64: the program prints anything else in changing ways.</summary>
/// <param name="homeId">Keeps the secrets of two homes apart.</param>
/// <param name="program"><c>security</c>.</param>
internal sealed class KeychainStore(string homeId, SecretProgram program) : ISecretStore
{
    // errSecItemNotFound (-25300), as an exit code.
    private const int NotFound = 44;

    private readonly string _service = $"dev.ringbridge.{homeId}";

    /// <inheritdoc/>
    public string Kind => "keychain";

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
    {
        var (exitCode, output, complaints) = await program.RunAsync(
            ["find-generic-password", "-a", SecretName.Checked(name), "-s", _service, "-w"], input: null, cancellationToken);
        return exitCode switch
        {
            0 => Decode(name, output.Trim()),
            NotFound => null,
            _ => throw new SecretStoreException($"The keychain does not give {name}: {complaints.Trim()}"),
        };
    }

    /// <inheritdoc/>
    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        // "security -i" takes its commands from stdin: an argument could be read by everybody on the machine.
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        var command = $"add-generic-password -U -a {SecretName.Checked(name)} -s {_service} -w {encoded}\n";
        await program.RunAsync(["-i"], command, cancellationToken);

        // It does not tell whether its commands worked, so look.
        if (!string.Equals(await GetAsync(name, cancellationToken), value, StringComparison.Ordinal))
        {
            throw new SecretStoreException($"The keychain does not take {name}.");
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var (exitCode, _, complaints) = await program.RunAsync(
            ["delete-generic-password", "-a", SecretName.Checked(name), "-s", _service], input: null, cancellationToken);
        if (exitCode is not (0 or NotFound))
        {
            throw new SecretStoreException($"The keychain does not remove {name}: {complaints.Trim()}");
        }
    }

    private static string Decode(string name, string encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException exception)
        {
            throw new SecretStoreException($"The keychain's entry for {name} was not made by Ringbridge.", exception);
        }
    }
}
