using System.Globalization;
using System.Text;
using System.Web;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contacts;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>
/// One log-in: its door is open until the person comes back, says no, gives up here, or the time is up. What comes through the door
/// without this log-in's state is somebody else's, and changes nothing.
/// </summary>
internal sealed partial class RunningLogIn : IAsyncDisposable
{
    /// <summary>So long a person may take: passwords, second factors, a question to a colleague.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly TaskCompletionSource<Outcome> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end;
    private readonly OAuthAttempt _attempt;
    private readonly SourceSettings _settings;
    private readonly LogInGrants _grants;
    private readonly ILogger _logger;
    private readonly string? _language;
    private readonly LogInDoor _door;
    private readonly Task _closed;
    private int _isAnswered;

    /// <summary>Opens the door.</summary>
    /// <param name="attempt">The log-in.</param>
    /// <param name="settings">The source.</param>
    /// <param name="grants">Where what it leaves behind is kept.</param>
    /// <param name="language">The person's language.</param>
    /// <param name="time">Time.</param>
    /// <param name="connectionTime">The time of connections.</param>
    /// <param name="logger">The log.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public RunningLogIn(OAuthAttempt attempt, SourceSettings settings, LogInGrants grants, string? language, TimeProvider time, TimeProvider connectionTime, ILogger logger)
    {
        (_attempt, _settings, _grants, _language, _logger) = (attempt, settings, grants, language, logger);
        _door = LogInDoor.Open(attempt.App.Port, AnswerAsync, connectionTime);
        _end = new CancellationTokenSource(Patience, time);
        _end.Token.Register(() => _over.TrySetResult(new Outcome(LogInState.Failed, Problem: attempt.Timeout)));
        _closed = CloseAsync();
    }

    /// <summary>Names it.</summary>
    public string Id { get; } = Pkce.RandomText();

    /// <summary>The port of its door.</summary>
    public int Port => _attempt.App.Port;

    /// <summary>How it ended.</summary>
    public Task<Outcome> Over => _over.Task;

    /// <summary>Gives it up.</summary>
    public async Task CancelAsync()
    {
        _over.TrySetResult(new Outcome(LogInState.Cancelled));
        await _end.CancelAsync();
        await _closed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        _end.Dispose();
    }

    private async Task CloseAsync()
    {
        await _over.Task;
        await _door.DisposeAsync();
    }

    private async Task<LogInPage> AnswerAsync(ReceivedRequest request)
    {
        var query = HttpUtility.ParseQueryString(Encoding.UTF8.GetString(request.Query.Span));
        if (request.Method is not "GET" || request.Path is not OAuthApp.CallbackPath || !IsOurs(request.Hosts) || !_attempt.IsAnswer(query)
            || Interlocked.Exchange(ref _isAnswered, 1) != 0)
        {
            return LogInPage.Unknown(_language);
        }

        try
        {
            var name = _grants.Add(_settings, await _attempt.FinishAsync(query, _end.Token));
            _over.TrySetResult(new Outcome(LogInState.Done, Secret: name));
            return LogInPage.Done(_attempt.App.SourceName.In(_language), _language);
        }
        catch (SourceException exception)
        {
            return Fail(exception.Problem);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogBroken(_logger, _attempt.App.Accounts.Host, exception);
            return Fail(new Problem(Reasons.Internal));
        }
    }

    private LogInPage Fail(Problem problem)
    {
        _over.TrySetResult(new Outcome(LogInState.Failed, Problem: problem));
        return LogInPage.Failed(problem, _language);
    }

    // A page of another name that leads to this computer (DNS rebinding) is none of ours.
    private bool IsOurs(IReadOnlyList<string> hosts) =>
        hosts is [var host] && ((string[])["localhost", "127.0.0.1", "[::1]"]).Any(name => string.Equals(host, string.Create(CultureInfo.InvariantCulture, $"{name}:{Port}"), StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(Level = LogLevel.Error, Message = "What a log-in at {Host} brought back could not be used")]
    private static partial void LogBroken(ILogger logger, string host, Exception exception);

    /// <summary>How a log-in ended.</summary>
    /// <param name="State">How.</param>
    /// <param name="Secret">The name under which what it left behind is kept until it is saved.</param>
    /// <param name="Problem">What was wrong.</param>
    internal sealed record Outcome(LogInState State, string? Secret = null, Problem? Problem = null);
}
