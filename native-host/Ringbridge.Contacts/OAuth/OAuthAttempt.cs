using System.Collections.Specialized;
using System.Security.Cryptography;
using System.Text;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.OAuth;

/// <summary>
/// One log-in at a vendor's page, from the address that is opened in the browser to what the person brings back (RFC 6749 §4.1,
/// RFC 8252). It knows nothing of windows and ports.
/// </summary>
/// <param name="app">The app.</param>
/// <param name="clientSecret">What proves that it is that app; empty where the vendor gives none.</param>
/// <param name="services">Its surroundings.</param>
internal sealed class OAuthAttempt(OAuthApp app, string clientSecret, SourceServices services)
{
    private readonly Pkce _pkce = new();
    private readonly string _state = Pkce.RandomText();
    private readonly OAuthErrors _errors = new(app);

    /// <summary>The app.</summary>
    public OAuthApp App => app;

    /// <summary>The page where the person logs in.</summary>
    public Uri Page
    {
        get
        {
            var query = new List<KeyValuePair<string, string>>
            {
                new("response_type", "code"),
                new("client_id", app.ClientId),
                new("redirect_uri", app.Redirect),
                new("scope", app.Scope),
                new("state", _state),
                new("code_challenge", _pkce.Challenge),
                new("code_challenge_method", "S256"),
            };
            query.AddRange(app.Extra);
            var text = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
            return new UriBuilder(new Uri(app.Accounts, app.AuthorizePath)) { Query = text }.Uri;
        }
    }

    /// <summary>The failure of a person who never came back.</summary>
    public Problem Timeout => _errors.Failure(Details.SourceLogInTimeout).Problem;

    /// <summary>Whether this is the answer to this very log-in, and not one that some page made up.</summary>
    public bool IsAnswer(NameValueCollection query) =>
        query.GetValues("state") is [var state] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(_state));

    /// <summary>Redeems what the person brought back.</summary>
    /// <returns>What gets access tokens from now on: a secret.</returns>
    /// <exception cref="SourceException">The person or the vendor refused.</exception>
    public async Task<string> FinishAsync(NameValueCollection query, CancellationToken cancellationToken)
    {
        if (query.GetValues("error") is [var error, ..])
        {
            throw _errors.Of(error, query["error_description"]);
        }

        if (query.GetValues("code") is not [{ Length: > 0 } code])
        {
            throw _errors.Failure(Details.SourceLogInRefused, "no code");
        }

        if (_errors.Elsewhere(app.AccountsIn(query), app.Accounts) is { } elsewhere)
        {
            throw elsewhere;
        }

        using var client = new OAuthClient(app, services);
        var tokens = await client.RedeemAsync(code, _pkce.Verifier, clientSecret, cancellationToken);
        return tokens.Refresh ?? throw _errors.Failure(Details.SourceLogInShort);
    }
}
