using System.Text;
using Ringbridge.Agent.Hosting;

namespace Ringbridge.Agent.Secrets;

/// <summary>
/// Secrets as files in the home folder, one each, mode 0600: where the system offers nothing better. On Windows each
/// file is sealed for the user with DPAPI.
/// </summary>
internal sealed class SecretFiles(string folder, string kind, Func<byte[], byte[]> seal, Func<byte[], byte[]> unseal) : ISecretStore
{
    /// <inheritdoc/>
    public string Kind { get; } = kind;

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return Encoding.UTF8.GetString(unseal(await File.ReadAllBytesAsync(PathOf(name), cancellationToken)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new SecretStoreException($"The secret {name} could not be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        try
        {
            PrivateFolder.Ensure(folder);
            OwnerFile.Replace(path, seal(Encoding.UTF8.GetBytes(value)));
            return Task.CompletedTask;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HomeException or System.Security.Cryptography.CryptographicException)
        {
            throw new SecretStoreException($"The secret {name} could not be written: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder, SecretName.Checked(name));
}
