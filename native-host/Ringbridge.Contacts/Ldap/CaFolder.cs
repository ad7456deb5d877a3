using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ringbridge.Contacts.Ldap;

/// <summary>The certificate authorities of a company, in a folder of their own: the library takes them in no other way.</summary>
internal sealed class CaFolder : IDisposable
{
    private CaFolder(string path, X509Certificate2Collection certificates) => (Path, Certificates) = (path, certificates);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The certificates.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>Makes one of a PEM file; null when it cannot be read, or holds no certificate.</summary>
    public static CaFolder? Of(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(file);
            if (certificates.Count == 0)
            {
                return null;
            }

            var folder = Directory.CreateTempSubdirectory("ringbridge-ca-");
            File.WriteAllText(System.IO.Path.Combine(folder.FullName, "ca.pem"), certificates.ExportCertificatePems());
            return new CaFolder(folder.FullName, certificates);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        foreach (var certificate in Certificates)
        {
            certificate.Dispose();
        }
    }
}
