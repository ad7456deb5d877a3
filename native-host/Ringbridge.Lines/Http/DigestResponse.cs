using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Ringbridge.Lines.Http;

/// <summary>
/// The client's side of Digest (RFC 7616 §3.4) with MD5 and SHA-256, their <c>-sess</c> forms, and <c>qop=auth</c>; without
/// <c>qop</c> as in RFC 2069, which old phones speak. A nonce is used for one request, so its count is always 1.
/// </summary>
internal sealed class DigestResponse
{
    private const string Count = "00000001";

    private readonly LoginChallenge _challenge;
    private readonly bool _isSha256;
    private readonly bool _isSession;
    private readonly bool _hasQop;

    private DigestResponse(LoginChallenge challenge, bool isSha256, bool isSession, bool hasQop) =>
        (_challenge, _isSha256, _isSession, _hasQop) = (challenge, isSha256, isSession, hasQop);

    /// <summary>The better of two has more.</summary>
    public int Strength => _isSha256 ? 2 : 1;

    /// <summary>Reads a challenge; null when it is no Digest, or one with a hash or protection that Ringbridge does not know.</summary>
    public static DigestResponse? For(LoginChallenge challenge)
    {
        var algorithm = challenge.Of("algorithm").ToUpperInvariant();
        var protections = challenge.Of("qop").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var canProtect = protections.Length == 0 || protections.Contains("auth", StringComparer.OrdinalIgnoreCase);
        return challenge.IsDigest && canProtect && algorithm is "" or "MD5" or "MD5-SESS" or "SHA-256" or "SHA-256-SESS"
            ? new DigestResponse(
                challenge,
                algorithm.StartsWith("SHA", StringComparison.Ordinal),
                algorithm.EndsWith("-SESS", StringComparison.Ordinal),
                protections.Length > 0)
            : null;
    }

    /// <summary>A random value of our own, so that a phone cannot choose everything that is hashed with the password.</summary>
    public static string NewClientNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string Authorization(string user, string password, string method, string pathAndQuery, string clientNonce)
    {
        var nonce = _challenge.Of("nonce");
        var who = Hash($"{user}:{_challenge.Of("realm")}:{password}");
        if (_isSession)
        {
            who = Hash($"{who}:{nonce}:{clientNonce}");
        }

        var what = Hash($"{method}:{pathAndQuery}");
        var response = _hasQop ? Hash($"{who}:{nonce}:{Count}:{clientNonce}:auth:{what}") : Hash($"{who}:{nonce}:{what}");

        var header = new StringBuilder("Digest ")
            .Append("username=").Append(Quote(user))
            .Append(", realm=").Append(Quote(_challenge.Of("realm")))
            .Append(", nonce=").Append(Quote(nonce))
            .Append(", uri=").Append(Quote(pathAndQuery))
            .Append(", response=").Append(Quote(response));
        if (_challenge.Of("algorithm") is { Length: > 0 } algorithm)
        {
            header.Append(", algorithm=").Append(algorithm);
        }

        if (_challenge.Of("opaque") is { Length: > 0 } opaque)
        {
            header.Append(", opaque=").Append(Quote(opaque));
        }

        if (_hasQop)
        {
            header.Append(", qop=auth, nc=").Append(Count);
        }

        if (_hasQop || _isSession)
        {
            header.Append(", cnonce=").Append(Quote(clientNonce));
        }

        return header.ToString();
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [SuppressMessage("Security", "CA5351", Justification = "Phones ask for MD5; the challenge decides, not we.")]
    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(_isSha256 ? SHA256.HashData(bytes) : MD5.HashData(bytes));
    }
}
