using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Http;

/// <summary>
/// What every CRM with a web interface has: an address, a log-in that is made once and again when it is refused, and
/// questions in JSON. What is asked, and what the answers mean, is up to the vendor's class.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="services">Its surroundings.</param>
/// <param name="limits">How often the system lets itself be asked.</param>
/// <param name="address">Where the system is; null: where the settings say.</param>
internal abstract class HttpSource(SourceOptions options, SourceServices services, IReadOnlyList<RateLimit> limits, Uri? address = null) : ISource
{
    /// <summary>What a page of contacts that are copied may take.</summary>
    protected const int MaxPageBytes = 32 * 1024 * 1024;

    // Neither is disposed of: who waits for the one would wait forever, and who comes later looks at the other.
    private readonly SemaphoreSlim _loggingIn = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly Colleagues _colleagues = new(services.Time);
    private bool _isLoggedIn;
    private int _logIns;

    /// <summary>The settings.</summary>
    protected SourceOptions Options { get; } = options;

    /// <summary>Its surroundings.</summary>
    protected SourceServices Services { get; } = services;

    /// <summary>The system.</summary>
    protected SourceHttp Http { get; } = new(address ?? options.Address, options.SourceName, services, limits);

    /// <inheritdoc cref="IDetailSource.HeldBackFor"/>
    public TimeSpan? HeldBackFor => Http.HeldBackFor;

    /// <summary>The language in which calls are written down; null: they are not.</summary>
    public string? CallLanguage => Options.Has(SourceKeys.Calls) && Options.Text(SourceKeys.Calls) is not AccessFields.NoCalls and var language ? language : null;

    /// <inheritdoc/>
    public abstract Task<SourceTest> TestAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>First and last name as one; null when there is neither.</summary>
    protected static string? FullName(params ReadOnlySpan<string?> parts)
    {
        var name = string.Join(' ', parts.ToArray().OfType<string>());
        return name.Length > 0 ? name : null;
    }

    /// <summary>Finds out what proves who asks.</summary>
    /// <returns>Adds it to a request.</returns>
    protected abstract Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken);

    /// <summary>Whether a log-in that was refused may have grown old, so that another one makes sense.</summary>
    protected virtual bool LogInExpires => false;

    /// <summary>A text, where it is to be fetched.</summary>
    protected string? Fetched(ContactField field, string? text) => Options.Fetches(field) ? text : null;

    /// <summary>What a colleague is called; see <see cref="Colleagues"/>.</summary>
    protected Task<string?> ColleagueAsync(string? id, Func<string, CancellationToken, Task<string?>> ask, CancellationToken cancellationToken) =>
        _colleagues.NameAsync(id, ask, cancellationToken);

    /// <summary>A password or key of the settings.</summary>
    protected Task<string> SecretAsync(string key, CancellationToken cancellationToken) => Options.SecretAsync(key, Services, cancellationToken);

    /// <summary>Asks for JSON.</summary>
    protected Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(() => Http.GetJsonAsync(path, cancellationToken), cancellationToken);

    /// <summary>Asks for a page of contacts that are copied.</summary>
    protected Task<JsonElement> GetPageAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(() => Http.GetJsonAsync(path, MaxPageBytes, cancellationToken), cancellationToken);

    /// <summary>Sends JSON and takes JSON.</summary>
    protected Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        PostAsync(path, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()), cancellationToken);

    /// <summary>Sends JSON and takes JSON.</summary>
    protected Task<JsonElement> PostAsync(string path, byte[] body, CancellationToken cancellationToken) =>
        AskAsync(() => Http.PostJsonAsync(path, body, cancellationToken), cancellationToken);

    /// <summary>What a question fails with that is refused even after another log-in.</summary>
    protected virtual SourceException RefusedAgain(SourceException exception) => exception;

    /// <summary>Logs in unless that was done. Several questions are asked at a time; one of them logs in.</summary>
    /// <returns>Which log-in it is.</returns>
    /// <exception cref="NotSentException">It was given up: what was to follow it is not sent.</exception>
    /// <exception cref="SourceException">It is refused, or the source ended meanwhile.</exception>
    protected Task<int> LogInOnceAsync(CancellationToken cancellationToken) => InTurnAsync(
        async soon =>
        {
            if (!_isLoggedIn)
            {
                Http.Authorize = _ => { };
                Http.Authorize = await LogInAsync(soon);
                _isLoggedIn = true;
                _logIns++;
            }

            return _logIns;
        },
        cancellationToken);

    /// <summary>Trades a log-in for a token.</summary>
    /// <param name="path">Where.</param>
    /// <param name="login">What is sent there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">The log-in is refused: such servers say so with 400 or 401 (RFC 6749 §5.2).</exception>
    protected async Task<string> TokenAsync(string path, JsonObject login, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Http.PostJsonAsync(path, System.Text.Encoding.UTF8.GetBytes(login.ToJsonString()), cancellationToken);
            return answer.Text("access_token") ?? throw Http.Unexpected("no token");
        }
        catch (SourceException exception) when (exception.Status == 400)
        {
            throw new SourceException(new Problem(Reasons.SourceFailed, Details.SourceLogin).With("source", Options.SourceName).With("host", Http.Address.Host), exception);
        }
    }

    /// <summary>Tells the system to do something, once.</summary>
    protected Task<JsonElement> TellAsync(string path, JsonObject body, CancellationToken cancellationToken, string? idempotencyKey = null) =>
        AskAsync(() => Http.TellAsync(path, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()), idempotencyKey, cancellationToken), cancellationToken);

    /// <summary>What a list says of a call that may be in it, of a system that need not show at once what it was told.</summary>
    protected CallTrace FoundIn(JsonElement list, Func<JsonElement, bool> isIt) => ListIn(list).Any(isIt) ? CallTrace.There : CallTrace.Unknown;

    /// <summary>Whether a text of a list's entry has the mark of a call.</summary>
    protected static bool IsMarked(JsonElement entry, string field, LoggedCall call) => entry.Text(field)?.Contains(call.Tag, StringComparison.Ordinal) == true;

    /// <summary>A list in an answer.</summary>
    /// <exception cref="SourceException">It has none.</exception>
    protected IEnumerable<JsonElement> ListIn(JsonElement list) =>
        list.ValueKind is JsonValueKind.Array ? list.Items() : throw Http.Unexpected("no list");

    private async Task<JsonElement> AskAsync(Func<Task<JsonElement>> ask, CancellationToken cancellationToken)
    {
        var logIn = await LogInOnceAsync(cancellationToken);
        try
        {
            return await ask();
        }
        catch (SourceException exception) when (LogInExpires && exception.Problem.Detail == Details.SourceLogin)
        {
            await ForgetAsync(logIn, cancellationToken);
            await LogInOnceAsync(cancellationToken);
        }

        try
        {
            return await ask();
        }
        catch (SourceException exception) when (exception.Problem.Detail == Details.SourceLogin)
        {
            throw RefusedAgain(exception);
        }
    }

    // Several questions may be refused at a time; the log-in that one of them has made meanwhile is not given up for the others.
    private Task<bool> ForgetAsync(int logIn, CancellationToken cancellationToken) => InTurnAsync(_ => Task.FromResult(_isLoggedIn &= logIn != _logIns), cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        try
        {
            await _loggingIn.WaitAsync(either.Token);
            try
            {
                return await act(either.Token);
            }
            finally
            {
                _loggingIn.Release();
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new NotSentException(exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (_ending.IsCancellationRequested)
        {
            throw Http.Gone(exception);
        }
    }
}
