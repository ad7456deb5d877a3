using System.Text.Json;
using System.Threading.Channels;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// The log-in: a pair of tokens, the access token for five minutes. It is renewed before it expires, with the refresh token;
/// when the server does not take that, user and password are used again. One log-in at a time, however many wait for it.
/// </summary>
internal sealed class NfonTokens(NfonHttp http, NfonOptions options, NfonProblems problems, NfonTiming timing, LineServices services)
{
    // Whose turn it is: who wrote. A semaphore would have to be disposed, and a log-in may still run when the line ends.
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private NfonTokenPair? _pair;
    private long _issuedAt;

    /// <summary>A token that is good now, as far as we know.</summary>
    /// <exception cref="LineException">The log-in failed.</exception>
    public Task<string> GetAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () => _pair is null ? await LogInAsync(cancellationToken) : IsOld ? await RenewAsync(cancellationToken) : _pair.Access!,
        cancellationToken);

    /// <summary>Another token than one that the server refused: renewed, unless somebody else got a new one meanwhile.</summary>
    /// <exception cref="LineException">The log-in failed.</exception>
    public Task<string> ReplaceAsync(string refused, CancellationToken cancellationToken) => InTurnAsync(
        async () => _pair is { Access: { } access } && access != refused ? access : await RenewAsync(cancellationToken),
        cancellationToken);

    /// <summary>A token of a new log-in: the server refused one that was just renewed.</summary>
    /// <exception cref="LineException">The log-in failed.</exception>
    public Task<string> LogInAgainAsync(CancellationToken cancellationToken) => InTurnAsync(() => LogInAsync(cancellationToken), cancellationToken);

    /// <summary>How long until the token should be renewed.</summary>
    public TimeSpan UntilOld
    {
        get
        {
            var left = timing.TokenAge - services.Time.GetElapsedTime(Volatile.Read(ref _issuedAt));
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Nobody logged in yet, or the last log-in failed.</summary>
    public bool IsUnused => _pair is null;

    private bool IsOld => UntilOld == TimeSpan.Zero;

    private async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        if (_pair?.Refresh is not { } refresh)
        {
            return await LogInAsync(cancellationToken);
        }

        using var answer = await http.SendAsync(HttpMethod.Put, "/login", refresh, NfonApi.JsonType, json: null, cancellationToken);
        if (answer.Status is 400 or 401)
        {
            return await LogInAsync(cancellationToken);
        }

        return await KeepAsync(answer, cancellationToken);
    }

    private async Task<string> LogInAsync(CancellationToken cancellationToken)
    {
        _pair = null;
        var password = options.Password is null ? "" : await options.Password.ResolveAsync(options.LineName, services, cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(new NfonCredentials(options.User, password), NfonJson.Default.NfonCredentials);
        using var answer = await http.SendAsync(HttpMethod.Post, "/login", token: null, NfonApi.JsonType, body, cancellationToken);
        return await KeepAsync(answer, cancellationToken);
    }

    private async Task<string> KeepAsync(NfonAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Status != 200)
        {
            throw problems.Refused(answer.Status, await answer.ReadErrorAsync(cancellationToken));
        }

        var pair = await answer.ReadAsync(NfonJson.Default.NfonTokenPair, cancellationToken);
        if (string.IsNullOrEmpty(pair.Access) || pair.Access.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw problems.NotUnderstood("access-token?");
        }

        _pair = pair;
        Volatile.Write(ref _issuedAt, services.Time.GetTimestamp());
        return pair.Access;
    }

    private async Task<string> InTurnAsync(Func<Task<string>> sequence, CancellationToken cancellationToken)
    {
        await _turn.Writer.WriteAsync(true, cancellationToken);
        try
        {
            return await sequence();
        }
        finally
        {
            _turn.Reader.TryRead(out _);
        }
    }
}
