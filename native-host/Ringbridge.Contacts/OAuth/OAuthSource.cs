using System.Net.Http.Headers;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.OAuth;

/// <summary>
/// A CRM to which a person logged in at the vendor's page. What that left behind, the refresh token, lies in the secret store
/// and gets access tokens, which are kept nowhere. Where a vendor gives a new refresh token with each access token, and takes
/// none twice, the new one is stored before the access token is used.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="services">Its surroundings.</param>
/// <param name="limits">How often the system lets itself be asked.</param>
/// <param name="app">The app that people logged in to.</param>
internal abstract class OAuthSource(SourceOptions options, SourceServices services, IReadOnlyList<RateLimit> limits, OAuthApp app) : HttpSource(options, services, limits, app.Api)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly OAuthErrors _errors = new(app);
    private Task<string>? _renewing;

    /// <summary>The app that people logged in to.</summary>
    protected OAuthApp App => app;

    /// <inheritdoc/>
    protected override bool LogInExpires => true;

    /// <summary>A new access token that is refused at once: there is no right to it any more.</summary>
    protected override SourceException RefusedAgain(SourceException exception) => _errors.Failure(Details.SourceLogInAgain);

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        // Whoever asked may give up after a few seconds; a refresh token that is good for one use must not be lost by that. A failure
        // that came after that is no answer to the next one: it may be hours old.
        var renewing = _renewing is { IsFaulted: false, IsCanceled: false } running ? running : _renewing = RenewAsync();
        try
        {
            var token = await renewing.WaitAsync(cancellationToken);
            return headers => headers.Authorization = new AuthenticationHeaderValue(app.Scheme, token);
        }
        finally
        {
            if (renewing.IsCompleted)
            {
                _renewing = null;
            }
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_renewing is { } renewing)
        {
            await Task.WhenAny(renewing, Task.Delay(Patience, Services.Time));
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<string> RenewAsync()
    {
        var clientSecret = await SecretAsync(SourceKeys.ClientSecret, CancellationToken.None);
        var access = "";
        await Options.RenewSecretAsync(SourceKeys.LogIn, Services, RefreshAsync, CancellationToken.None);
        return access;

        async Task<string> RefreshAsync(string? kept)
        {
            if (string.IsNullOrEmpty(kept))
            {
                throw _errors.Failure(Details.SourceLogInAgain);
            }

            using var client = new OAuthClient(app, Services);
            var tokens = await client.RefreshAsync(kept, clientSecret, CancellationToken.None);
            access = tokens.Access;
            return tokens.Refresh ?? kept;
        }
    }
}
