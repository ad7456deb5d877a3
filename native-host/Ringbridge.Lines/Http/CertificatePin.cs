using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ringbridge.Lines.Http;

/// <summary>
/// Trust on first use, confirmed by the person. Phones show certificates that they or their makers signed, so the usual check
/// fails. Without a pin only a certificate with a valid chain passes; with a pin exactly that certificate passes, and nothing
/// else: neither its name nor its dates matter then.
/// </summary>
internal sealed class CertificatePin
{
    private readonly string _fingerprint;

    private CertificatePin(string fingerprint) => _fingerprint = fingerprint;

    /// <summary>Reads SHA-256 in hex, 64 digits, colons and spaces between them allowed; null when it is none.</summary>
    public static CertificatePin? TryParse(string text)
    {
        var hex = string.Concat(text.Where(letter => letter is not (':' or ' ' or '-'))).ToUpperInvariant();
        return hex.Length == 64 && hex.All(char.IsAsciiHexDigit) ? new CertificatePin(hex) : null;
    }

    /// <summary>SHA-256 of a certificate, 64 hex digits.</summary>
    public static string FingerprintOf(X509Certificate certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>The same with colons, as phones and browsers show it.</summary>
    public static string Readable(string fingerprint) =>
        string.Join(':', fingerprint.Chunk(2).Select(pair => new string(pair)));

    /// <summary>Whether to go on with this certificate.</summary>
    public static bool Accepts(CertificatePin? pin, X509Certificate certificate, SslPolicyErrors errors) =>
        pin is null ? errors == SslPolicyErrors.None : string.Equals(pin._fingerprint, FingerprintOf(certificate), StringComparison.Ordinal);
}
