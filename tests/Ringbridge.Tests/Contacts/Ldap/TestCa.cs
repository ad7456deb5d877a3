using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>A company's certificate authority, in a folder that goes with the test.</summary>
internal sealed class TestCa : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ringbridge-ca-");
    private readonly X509Certificate2 _authority;
    private byte _issued;

    public TestCa()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Beispiel CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(1));
        File = Write("ca.pem", _authority.ExportCertificatePem());
    }

    /// <summary>Its certificate, PEM.</summary>
    public string File { get; }

    /// <summary>A certificate for a server on this computer.</summary>
    /// <param name="host">The name or address in it.</param>
    /// <param name="days">How long it is good; one that is not any more has less than none.</param>
    /// <returns>The files of certificate and key.</returns>
    public (string Certificate, string Key) Issue(string host = "127.0.0.1", int days = 1)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        var until = DateTimeOffset.UtcNow.AddDays(days);
        using var certificate = request.Create(_authority, until.AddDays(-30), until, [1, ++_issued]);
        return (Write($"{_issued}.pem", certificate.ExportCertificatePem()), Write($"{_issued}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
