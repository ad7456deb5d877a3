namespace Ringbridge.Agent.Secrets;

/// <summary>The secret service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC), through libsecret's <c>secret-tool</c>.</summary>
/// <param name="homeId">Keeps the secrets of two homes apart.</param>
/// <param name="program"><c>secret-tool</c>.</param>
internal sealed class LibsecretStore(string homeId, SecretProgram program) : ISecretStore
{
    /// <inheritdoc/>
    public string Kind => "libsecret";

    /// <summary>Whether a secret service answers. Looking for a secret that cannot exist opens no dialog.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await GetAsync("probe", cancellationToken);
            return true;
        }
        catch (SecretStoreException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
    {
        // secret-tool(1): "On success 0 is returned"; a secret that is not there is a failure too, but one without a complaint.
        var (exitCode, output, complaints) = await program.RunAsync(["lookup", .. Attributes(name)], input: null, cancellationToken);
        return exitCode == 0 ? output
            : string.IsNullOrWhiteSpace(complaints) ? null
            : throw new SecretStoreException($"The secret service does not give {name}: {complaints.Trim()}");
    }

    /// <inheritdoc/>
    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        var (exitCode, _, complaints) = await program.RunAsync(["store", $"--label=Ringbridge {name}", .. Attributes(name)], value, cancellationToken);
        if (exitCode != 0)
        {
            throw new SecretStoreException($"The secret service does not take {name}: {complaints.Trim()}");
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var (exitCode, _, complaints) = await program.RunAsync(["clear", .. Attributes(name)], input: null, cancellationToken);
        if (exitCode != 0 && !string.IsNullOrWhiteSpace(complaints))
        {
            throw new SecretStoreException($"The secret service does not remove {name}: {complaints.Trim()}");
        }
    }

    private string[] Attributes(string name) => ["application", "ringbridge", "home", homeId, "name", SecretName.Checked(name)];
}
