using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ringbridge.FakePbx.Http;

/// <summary>Makes certificates as phones make their own: signed by nobody else.</summary>
public static class SelfSignedCertificate
{
    /// <summary>A new one, with a key of its own, for the loopback addresses.</summary>
    /// <param name="notBefore">From when it is valid; it is so for a year.</param>
    public static X509Certificate2 Create(DateTimeOffset notBefore)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=phone", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(notBefore, notBefore.AddYears(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
