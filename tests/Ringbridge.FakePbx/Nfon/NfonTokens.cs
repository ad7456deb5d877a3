using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// The pairs of tokens that the server gave out: JSON Web Tokens, signed with RS512, as its document says. An access token
/// lives five minutes, a refresh token half an hour (the first is what NFON's clients count on, the second is our choice).
/// </summary>
internal sealed class NfonTokens(TimeProvider time)
{
    private static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromMinutes(30);

    // Making a key takes longer than everything else here, and no test needs one of its own.
    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _refresh = new(StringComparer.Ordinal);

    /// <summary>The body of a log-in: a new pair.</summary>
    public string IssuePair()
    {
        var now = time.GetUtcNow();
        var (access, refresh) = (Sign("access", now + AccessLife), Sign("refresh", now + RefreshLife));
        lock (_lock)
        {
            _access[access] = now + AccessLife;
            _refresh[refresh] = now + RefreshLife;
        }

        return JsonSerializer.Serialize(new Dictionary<string, string> { ["access-token"] = access, ["refresh-token"] = refresh });
    }

    /// <summary>Whether a request with that <c>Authorization</c> may be answered.</summary>
    public bool IsAccess(string? authorization) => IsAlive(_access, authorization);

    /// <summary>Whether that <c>Authorization</c> may get a new pair.</summary>
    public bool IsRefresh(string? authorization) => IsAlive(_refresh, authorization);

    /// <summary>No access token is good any more; the refresh tokens are.</summary>
    public void ExpireAccess()
    {
        lock (_lock)
        {
            _access.Clear();
        }
    }

    /// <summary>No token is good any more.</summary>
    public void Revoke()
    {
        lock (_lock)
        {
            _access.Clear();
            _refresh.Clear();
        }
    }

    /// <summary>The key with which the tokens can be checked.</summary>
    public static string Jwks()
    {
        var key = Key.Value.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new { alg = "RS512", e = Base64Url.EncodeToString(key.Exponent), kid = "fake", kty = "RSA", n = Base64Url.EncodeToString(key.Modulus), use = "sig" },
            },
        });
    }

    private bool IsAlive(Dictionary<string, DateTimeOffset> tokens, string? authorization)
    {
        const string scheme = "Bearer ";
        if (authorization?.StartsWith(scheme, StringComparison.Ordinal) != true)
        {
            return false;
        }

        lock (_lock)
        {
            return tokens.TryGetValue(authorization[scheme.Length..], out var end) && end > time.GetUtcNow();
        }
    }

    private static string Sign(string use, DateTimeOffset end)
    {
        var head = Part(new { alg = "RS512", typ = "JWT", kid = "fake" });
        var body = Part(new { use, exp = end.ToUnixTimeSeconds(), jti = Guid.NewGuid() });
        var signature = Key.Value.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);
        return $"{head}.{body}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
