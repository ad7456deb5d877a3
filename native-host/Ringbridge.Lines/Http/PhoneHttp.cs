namespace Ringbridge.Lines.Http;

/// <summary>Speaks HTTP to a phone. Nothing here gives a command twice or tries a password twice.</summary>
internal sealed class PhoneHttp(PhoneHttpOptions options, LineServices services)
{
    /// <summary>Asks the phone for a page, which for phones means: gives it a command. Logs in if the phone wants it.</summary>
    /// <param name="uri">Made by <see cref="PhoneAddress"/> or <see cref="UrlTemplate"/>.</param>
    /// <param name="cancellationToken">Gives up; the phone may have got the command all the same.</param>
    /// <returns>Whatever HTTP status it gave.</returns>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    /// <exception cref="LineRejectedException">The password is not in the secret store.</exception>
    public async Task<PhoneAnswer> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);

        var answer = await AskAsync(uri, authorization: null, timeout, either.Token);
        if (answer.Status != 401 || await LoginAsync(either.Token) is not { } login || login.Answer(answer.Challenges, uri.PathAndQuery) is not { } first)
        {
            return answer;
        }

        answer = await AskAsync(uri, first, timeout, either.Token);

        // "Stale" says that the password was right (RFC 7616 §3.3): the one reason to send it again, and that once.
        return answer.Status == 401 && answer.Challenges.Any(challenge => challenge.IsStale)
            && login.Answer(answer.Challenges, uri.PathAndQuery) is { } second
            ? await AskAsync(uri, second, timeout, either.Token)
            : answer;
    }

    /// <summary>Finds out whether somebody listens there, and with https whether the certificate is trusted; sends no request.</summary>
    /// <exception cref="LineUnreachableException">Nobody does, or it is not.</exception>
    public async Task ProbeAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var exchange = new PhoneExchange(options, ProblemsAt(uri), services.Time);
        try
        {
            await exchange.ProbeAsync(uri, either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw exchange.WhenTimeIsUp(uri, exception);
        }
    }

    /// <summary>The sentences about the phone at that address.</summary>
    public PhoneProblems ProblemsAt(Uri uri) => new(options.LineName, uri.Authority);

    private async Task<PhoneAnswer> AskAsync(Uri uri, string? authorization, CancellationTokenSource timeout, CancellationToken cancellationToken)
    {
        using var exchange = new PhoneExchange(options, ProblemsAt(uri), services.Time);
        try
        {
            return await exchange.GetAsync(uri, authorization, cancellationToken);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw exchange.WhenTimeIsUp(uri, exception);
        }
    }

    private async Task<PhoneLogin?> LoginAsync(CancellationToken cancellationToken)
    {
        if (options.User.Length == 0 && options.Password is null)
        {
            return null;
        }

        var password = options.Password is null ? "" : await options.Password.ResolveAsync(options.LineName, services, cancellationToken);
        return new PhoneLogin(options.User, password);
    }
}
