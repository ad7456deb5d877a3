using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Ringbridge.Agent.Hosting;

namespace Ringbridge.Agent.Secrets;

/// <summary>Chooses the store: what the system offers, else files. A home that was named keeps its secrets in its own folder, so that two homes never meet.</summary>
public static class SecretStores
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    // The person may have to type a password into a dialog of the system first.
    private static readonly TimeSpan UseTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The store of a home.</summary>
    public static async Task<ISecretStore> OpenAsync(RingbridgeHome home, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        if (OperatingSystem.IsWindows())
        {
            return SealedFiles(home);
        }

        var files = new SecretFiles(home.SecretsFolder, "file", bytes => bytes, bytes => bytes);
        if (home.IsExplicit)
        {
            return files;
        }

        if (OperatingSystem.IsMacOS())
        {
            return new FallbackSecretStore(new KeychainStore(home.Id, new SecretProgram("/usr/bin/security", UseTimeout)), files);
        }

        var probe = new LibsecretStore(home.Id, new SecretProgram("secret-tool", ProbeTimeout));
        var store = new LateSecretStore(probe.AnswersAsync, new LibsecretStore(home.Id, new SecretProgram("secret-tool", UseTimeout)), files);
        await store.NowAsync(cancellationToken);
        return store;
    }

    [SupportedOSPlatform("windows")]
    private static SecretFiles SealedFiles(RingbridgeHome home)
    {
        var entropy = Encoding.UTF8.GetBytes($"ringbridge {home.Id}");
        return new SecretFiles(
            home.SecretsFolder,
            "dpapi",
            bytes => ProtectedData.Protect(bytes, entropy, DataProtectionScope.CurrentUser),
            bytes => ProtectedData.Unprotect(bytes, entropy, DataProtectionScope.CurrentUser));
    }
}
