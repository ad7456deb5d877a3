namespace Ringbridge.Lines.Http;

/// <summary>Speaks HTTP to a phone. Nothing here tries a command twice, and no password twice.</summary>
internal sealed class PhoneHttp(PhoneHttpOptions options, LineServices services)
{
    /// <summary>Asks the phone for a page, which for phones means: gives it a command.</summary>
    /// <param name="uri">Made by <see cref="PhoneAddress"/> or <see cref="UrlTemplate"/>.</param>
    /// <param name="cancellationToken">Gives up; the phone may have got the command all the same.</param>
    /// <returns>Whatever HTTP status it gave.</returns>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    /// <exception cref="LineRejectedException">The password is not in the secret store.</exception>
    public async Task<PhoneAnswer> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        var credentials = await CredentialsAsync(cancellationToken);
        using var exchange = new PhoneExchange(options, credentials, ProblemsAt(uri), services.Time);
        return await exchange.GetAsync(uri, cancellationToken);
    }

    /// <summary>Finds out whether somebody listens there, and with https whether the certificate is trusted; sends no request.</summary>
    /// <exception cref="LineUnreachableException">Nobody does, or it is not.</exception>
    public async Task ProbeAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var exchange = new PhoneExchange(options, credentials: null, ProblemsAt(uri), services.Time);
        await exchange.ProbeAsync(uri, cancellationToken);
    }

    /// <summary>The sentences about the phone at that address.</summary>
    public PhoneProblems ProblemsAt(Uri uri) => new(options.LineName, uri.Authority);

    private async Task<PhoneCredentials?> CredentialsAsync(CancellationToken cancellationToken)
    {
        if (options.User.Length == 0 && options.Password is null)
        {
            return null;
        }

        var password = options.Password is null ? "" : await options.Password.ResolveAsync(options.LineName, services, cancellationToken);
        return new PhoneCredentials(options.User, password);
    }
}
