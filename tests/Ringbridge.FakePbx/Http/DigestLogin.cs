using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ringbridge.FakePbx.Http;

/// <summary>The server's side of Digest (RFC 7616 §3.4, RFC 2069 §2.1.1), written from the documents, so that it checks the client independently.</summary>
internal sealed partial class DigestLogin(FakeServerOptions options)
{
    private const string Realm = "phone";

    private int _lastNonce;
    private bool _staleDone;

    /// <summary>The question, with a fresh nonce.</summary>
    public string Challenge(bool stale)
    {
        _lastNonce++;
        var end = options.Login switch
        {
            FakeLogin.DigestSha256 => ", algorithm=SHA-256, qop=\"auth\"",
            FakeLogin.DigestMd5 => ", algorithm=MD5, qop=\"auth\"",
            _ => "",
        };
        return $"WWW-Authenticate: Digest realm=\"{Realm}\", nonce=\"{Nonce()}\"{(stale ? ", stale=true" : "")}{end}";
    }

    /// <summary>Whether the answer to the question is right.</summary>
    public LoginVerdict Check(RawRequest request, string authorization)
    {
        if (!authorization.StartsWith("Digest ", StringComparison.Ordinal))
        {
            return LoginVerdict.Wrong;
        }

        var given = Parameter().Matches(authorization).ToDictionary(
            match => match.Groups["name"].Value,
            match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value,
            StringComparer.OrdinalIgnoreCase);
        string Of(string name) => given.GetValueOrDefault(name, "");

        var whom = Hash($"{options.User}:{Realm}:{options.Password}");
        var what = Hash($"{request.Method}:{request.Target}");
        var expected = options.Login == FakeLogin.DigestOld
            ? Hash($"{whom}:{Nonce()}:{what}")
            : Hash($"{whom}:{Nonce()}:{Of("nc")}:{Of("cnonce")}:auth:{what}");
        if (Of("username") != options.User || Of("uri") != request.Target || Of("nonce") != Nonce() || Of("response") != expected)
        {
            return LoginVerdict.Wrong;
        }

        if (options.StaleNonceOnce && !_staleDone)
        {
            _staleDone = true;
            return LoginVerdict.Stale;
        }

        return LoginVerdict.Right;
    }

    [GeneratedRegex("""(?<name>\w+)=(?:"(?<quoted>[^"]*)"|(?<plain>[^\s,]+))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    private string Nonce() => $"nonce{_lastNonce.ToString(CultureInfo.InvariantCulture)}";

    [SuppressMessage("Security", "CA5351", Justification = "MD5 is what the protocol and the phones use.")]
    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(options.Login == FakeLogin.DigestSha256 ? SHA256.HashData(bytes) : MD5.HashData(bytes));
    }
}
