using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.OAuth;

/// <summary>Gets tokens at a vendor's accounts server (RFC 6749 §4.1.3 and §6). Each request is sent once: codes, and some refresh tokens, are good for one.</summary>
internal sealed class OAuthClient : IDisposable
{
    private readonly OAuthApp _app;
    private readonly OAuthErrors _errors;
    private readonly SourceHttp _http;

    /// <param name="app">The app.</param>
    /// <param name="services">Its surroundings.</param>
    public OAuthClient(OAuthApp app, SourceServices services)
    {
        (_app, _errors) = (app, new OAuthErrors(app));
        _http = new SourceHttp(app.Accounts, app.SourceName, services, RateLimit.Undocumented) { Explain = _errors.Read };
    }

    /// <summary>Redeems the code that a person brought back.</summary>
    /// <exception cref="SourceException">The vendor refuses it.</exception>
    public Task<OAuthTokens> RedeemAsync(string code, string verifier, string clientSecret, CancellationToken cancellationToken) => AskAsync(
        clientSecret,
        new(StringComparer.Ordinal) { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = _app.Redirect, ["code_verifier"] = verifier },
        cancellationToken);

    /// <summary>Gets another access token.</summary>
    /// <exception cref="SourceException">The vendor refuses it: the person must log in again.</exception>
    public Task<OAuthTokens> RefreshAsync(string refreshToken, string clientSecret, CancellationToken cancellationToken) => AskAsync(
        clientSecret,
        new(StringComparer.Ordinal) { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<OAuthTokens> AskAsync(string clientSecret, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        form["client_id"] = _app.ClientId;
        if (clientSecret.Length > 0)
        {
            form["client_secret"] = clientSecret;
        }

        return Read(await TellAsync(form, cancellationToken));
    }

    // A refusal without a word of its own: 401 is what it is, a log-in that is good no more.
    private async Task<JsonElement> TellAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.TellFormAsync(_app.TokenPath, form, cancellationToken);
        }
        catch (SourceException exception) when (exception.Problem.Detail == Details.SourceLogin)
        {
            throw _errors.Failure(Details.SourceLogInAgain);
        }
    }

    private OAuthTokens Read(JsonElement answer)
    {
        if (_errors.Read(answer) is { } refusal)
        {
            throw refusal;
        }

        if (_errors.Elsewhere(_app.ApiIn(answer), _app.Api) is { } elsewhere)
        {
            throw elsewhere;
        }

        return new OAuthTokens(answer.Text("access_token") ?? throw _http.Unexpected("no token"), answer.Text("refresh_token"));
    }
}
