using System.Buffers.Text;
using System.Collections.Specialized;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.OAuth;

/// <summary>
/// A vendor's log-in (RFC 6749, RFC 7636): a person who says yes at once, codes that are good for one use and one verifier,
/// refresh tokens that are replaced at each use where the vendor does so, and access tokens that run out when the test wants it.
/// </summary>
/// <param name="rotates">Whether each refresh token is good for one use.</param>
public sealed class FakeOAuth(bool rotates)
{
    /// <summary>The app that is registered.</summary>
    public const string ClientId = "ringbridge-app";

    /// <summary>The refresh token of somebody who logged in before.</summary>
    public const string FirstRefreshToken = "refresh-0";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _challenges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refreshTokens = new(StringComparer.Ordinal) { FirstRefreshToken };
    private string _access = "";
    private int _number;

    /// <summary>The secret of the app; empty: it has none.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where people are sent back.</summary>
    public string Redirect { get; set; } = "http://localhost:61237/callback";

    /// <summary>What the person, or a rule, refuses with, such as <c>access_denied</c>; null: they say yes.</summary>
    public string? Refusal { get; set; }

    /// <summary>What is sent back beside code and state.</summary>
    public string Extra { get; set; } = "";

    /// <summary>Whether a code brings a refresh token.</summary>
    public bool IsOffline { get; set; } = true;

    /// <summary>How often tokens were refreshed.</summary>
    public int Refreshes { get; private set; }

    /// <summary>The refresh tokens that are good.</summary>
    public IReadOnlyCollection<string> RefreshTokens
    {
        get
        {
            lock (_lock)
            {
                return [.. _refreshTokens];
            }
        }
    }

    /// <summary>Access tokens that were given out have run out.</summary>
    public void ExpireAccess()
    {
        lock (_lock)
        {
            _access = "";
        }
    }

    /// <summary>The person, or an administrator, has withdrawn the access.</summary>
    public void Withdraw()
    {
        lock (_lock)
        {
            _access = "";
            _refreshTokens.Clear();
        }
    }

    /// <summary>Whether an access token is good.</summary>
    public bool IsAccess(string token)
    {
        lock (_lock)
        {
            return token.Length > 0 && token == _access;
        }
    }

    /// <summary>The page where people log in. What is wrong with the app is shown there: nobody is sent back to a wrong address.</summary>
    public CrmAnswer Authorize(NameValueCollection query)
    {
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["redirect_uri"] != Redirect || query["code_challenge_method"] != "S256"
            || query["code_challenge"] is not { Length: 43 } challenge || query["state"] is not { Length: > 20 } state)
        {
            return new CrmAnswer(400);
        }

        if (Refusal is not null)
        {
            return new CrmAnswer(302, Location: $"{Redirect}?error={Refusal}&error_description=end-user+denied+authorization&state={Uri.EscapeDataString(state)}");
        }

        lock (_lock)
        {
            var code = $"code-{++_number}";
            _challenges[code] = challenge;
            return new CrmAnswer(302, Location: $"{Redirect}?code={code}&state={Uri.EscapeDataString(state)}{Extra}");
        }
    }

    /// <summary>Gives tokens.</summary>
    /// <param name="body">The form.</param>
    public FakeTokens Give(string body)
    {
        var form = HttpUtility.ParseQueryString(body);
        lock (_lock)
        {
            if (form["client_id"] != ClientId || (form["client_secret"] ?? "") != ClientSecret)
            {
                return new FakeTokens(FakeTokenError.Client);
            }

            return form["grant_type"] switch
            {
                "authorization_code" => Redeem(form),
                "refresh_token" => Refresh(form["refresh_token"] ?? ""),
                _ => new FakeTokens(FakeTokenError.Grant),
            };
        }
    }

    private FakeTokens Redeem(NameValueCollection form)
    {
        var isGood = _challenges.Remove(form["code"] ?? "", out var challenge) && form["redirect_uri"] == Redirect
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"] ?? ""))) == challenge;
        return isGood ? New(IsOffline ? $"refresh-{++_number}" : null) : new FakeTokens(FakeTokenError.Grant);
    }

    private FakeTokens Refresh(string token)
    {
        if (!_refreshTokens.Contains(token))
        {
            return new FakeTokens(FakeTokenError.Grant);
        }

        Refreshes++;
        if (!rotates)
        {
            return New(null);
        }

        _refreshTokens.Remove(token);
        return New($"refresh-{++_number}");
    }

    private FakeTokens New(string? refresh)
    {
        if (refresh is not null)
        {
            _refreshTokens.Add(refresh);
        }

        _access = $"access-{++_number}";
        return new FakeTokens(FakeTokenError.None, _access, refresh);
    }
}
