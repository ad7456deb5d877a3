using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Ringbridge.Contacts;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>Log-ins at vendors' pages: begins them, tells how they are, and gives them up.</summary>
internal sealed partial class LogInDesk(
    UnsavedSources unsavedSources, SourceFactory factory, LogInGrants grants, TimeProvider time, TimeProvider connectionTime, ILogger logger) : IAsyncDisposable
{
    private const int MostKept = 8;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(25);

    private readonly SemaphoreSlim _starting = new(1);
    private ImmutableList<RunningLogIn> _running = [];

    /// <summary>Begins a log-in. One that waits at the same port is given up: the person has begun anew.</summary>
    /// <exception cref="RefusalException">The settings are not valid, the kind of source has no log-in, or the port is taken.</exception>
    public async Task<SourceLogInStart> StartAsync(SourceSettings unsaved, string? language, CancellationToken cancellationToken)
    {
        var (type, settings) = unsavedSources.Complete(unsaved, withoutLogIn: true);
        if (type is not ILogInSourceType logIn)
        {
            throw new RefusalException(new Problem(Reasons.LogInFailed, Details.SourceNoLogIn).With("source", SourceHost.NameOf(settings, type, language)));
        }

        var attempt = await AttemptAsync(logIn, settings, language, cancellationToken);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            var running = await OpenAsync(attempt, settings, language);
            LogBegun(logger, settings.Id, attempt.App.Accounts.Host);
            return new SourceLogInStart
            {
                LogInId = running.Id,
                Url = attempt.Page.AbsoluteUri,
                Redirect = attempt.App.Redirect,
                Seconds = (int)RunningLogIn.Patience.TotalSeconds,
            };
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>How a log-in is; waits a while for it to be over.</summary>
    /// <exception cref="RefusalException">There is no such log-in.</exception>
    public async Task<SourceLogInProgress> AwaitAsync(string id, string? language, CancellationToken cancellationToken)
    {
        try
        {
            return Show(await Find(id).Over.WaitAsync(LongestAnswer, time, cancellationToken), language);
        }
        catch (TimeoutException)
        {
            return new SourceLogInProgress { State = LogInState.Waiting };
        }
    }

    /// <summary>Gives a log-in up, unless it is over.</summary>
    /// <exception cref="RefusalException">There is no such log-in.</exception>
    public async Task<SourceLogInProgress> CancelAsync(string id, string? language, CancellationToken cancellationToken)
    {
        var running = Find(id);
        await running.CancelAsync();
        return Show(await running.Over.WaitAsync(cancellationToken), language);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running)
        {
            await running.DisposeAsync();
        }

        _starting.Dispose();
    }

    private static SourceLogInProgress Show(RunningLogIn.Outcome outcome, string? language) => new()
    {
        State = outcome.State,
        Secret = outcome.Secret,
        Problem = outcome.Problem is { } problem ? ProblemTexts.Describe(problem, language) : null,
    };

    private async Task<OAuthAttempt> AttemptAsync(ILogInSourceType type, SourceSettings settings, string? language, CancellationToken cancellationToken)
    {
        var services = factory.Services(type.Type, language);
        var options = type.Read(settings);
        try
        {
            return new OAuthAttempt(type.App(options), await options.SecretAsync(SourceKeys.ClientSecret, services, cancellationToken), services);
        }
        catch (SourceException exception)
        {
            throw new RefusalException(exception.Problem.With("place", $"sources.{settings.Id}.{SourceKeys.ClientSecret}"));
        }
    }

    private RunningLogIn Find(string id) => _running.FirstOrDefault(running => string.Equals(running.Id, id, StringComparison.Ordinal))
        ?? throw new RefusalException(new Problem(Reasons.LogInFailed, Details.UnknownLogIn));

    private async Task<RunningLogIn> OpenAsync(OAuthAttempt attempt, SourceSettings settings, string? language)
    {
        foreach (var before in _running.Where(running => running.Port == attempt.App.Port))
        {
            await before.CancelAsync();
        }

        while (_running.Count >= MostKept)
        {
            var oldest = _running[0];
            _running = _running.RemoveAt(0);
            await oldest.DisposeAsync();
        }

        try
        {
            var opened = new RunningLogIn(attempt, settings, grants, language, time, connectionTime, logger);
            _ = opened.Over.ContinueWith(
                over => LogOver(logger, settings.Id, over.Result.State, over.Result.Problem?.Detail), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _running = _running.Add(opened);
            return opened;
        }
        catch (SocketException)
        {
            throw new RefusalException(new Problem(Reasons.LogInFailed, Details.SourceLogInPort)
                .With("source", attempt.App.SourceName).With("port", $"{attempt.App.Port}").With("place", $"sources.{settings.Id}.{SourceKeys.Port}"));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A log-in for the source {Source} at {Host} has begun")]
    private static partial void LogBegun(ILogger logger, string source, string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "The log-in for the source {Source} is over: {State} {Detail}")]
    private static partial void LogOver(ILogger logger, string source, LogInState state, string? detail);
}
