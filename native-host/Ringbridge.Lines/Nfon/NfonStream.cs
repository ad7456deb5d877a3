using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// Keeps one stream of events open: connects, reads, and when it ends connects again after a wait that grows and is
/// different for everybody. Silence is judged by what the server does: one that sends comments is lost when they stop, one
/// that does not may be quiet for long.
/// </summary>
/// <param name="name">What it is, for the log.</param>
/// <param name="open">Opens it.</param>
/// <param name="onEvent">Told the data of each event; must not wait.</param>
/// <param name="timing">How long to wait.</param>
/// <param name="services">Time and log.</param>
/// <param name="random">Makes waits differ.</param>
internal sealed partial class NfonStream(
    string name,
    Func<CancellationToken, Task<NfonAnswer>> open,
    EventStreamReader.EventHandler onEvent,
    NfonTiming timing,
    LineServices services,
    Random random)
{
    // A call is some hundred bytes; ten times the longest thinkable.
    private const int MaxEventBytes = 16 * 1024;
    private const int PartBytes = 32 * 1024;

    // Never moved, so that nothing of it is left behind where it was.
    private readonly byte[] _part = GC.AllocateArray<byte>(PartBytes, pinned: true);
    private readonly Lock _lock = new();
    private CancellationTokenSource? _doubt;
    private DateTimeOffset? _lastHeard;
    private TaskCompletionSource _wakeUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Told each time it is open, before the first event is read; the time is when the one before was last heard, null for the first.</summary>
    public Func<DateTimeOffset?, CancellationToken, Task> OnOpenAsync { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Told when it is not open any more, or could not be opened.</summary>
    public Action<Problem> OnLost { get; init; } = _ => { };

    /// <summary>NFON answered somebody else: connects now instead of later, unless it is open.</summary>
    public void WakeUp()
    {
        lock (_lock)
        {
            if (_doubt is null)
            {
                _wakeUp.TrySetResult();
            }
        }
    }

    /// <summary>NFON could not be reached by somebody else: a connection that looks open may be dead, so another takes its place.</summary>
    public void Doubt()
    {
        lock (_lock)
        {
            _ = _doubt?.CancelAsync();
        }
    }

    /// <summary>Keeps it open until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(timing.FirstRetry, timing.LongestRetry, services.Time, random);
        var refused = new Backoff(timing.FirstRefusedRetry, timing.RefusedRetry, services.Time, random);
        while (true)
        {
            var started = services.Time.GetTimestamp();
            var wasOpen = false;
            Problem? problem;
            try
            {
                using var answer = await open(cancellationToken);
                wasOpen = true;
                await OnOpenAsync(_lastHeard, cancellationToken);
                problem = await ReadUntilDoubtAsync(answer, cancellationToken);
            }
            catch (LineException failure)
            {
                problem = failure.Problem;
            }

            var wasStable = services.Time.GetElapsedTime(started) >= timing.Stable;
            if (wasStable)
            {
                backoff.Reset();
                refused.Reset();
            }

            // A server that ends a long stream in good order, as at the end of a token, is simply asked again.
            if (problem is null && wasStable)
            {
                continue;
            }

            problem ??= new Problem(Reasons.LineUnreachable, Details.Reconnecting);
            OnLost(problem);
            LogLost(services.Logger, name, problem.Detail ?? problem.Reason);
            await WaitAsync(
                (problem.Detail is Details.CloudLoginRefused, _lastHeard) switch
                {
                    (false, _) => backoff.Next(),
                    (true, null) => timing.RefusedRetry,
                    (true, _) => refused.Next(),
                },
                heedsOthers: !wasOpen || wasStable,
                cancellationToken);
        }
    }

    // One that was open and broke soon learns nothing from another's answer: two such would wake each other without end.
    private async Task WaitAsync(TimeSpan wait, bool heedsOthers, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(wait, services.Time, either.Token);
        await (heedsOthers ? Task.WhenAny(delay, _wakeUp.Task) : Task.WhenAny(delay));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        ForgetWakeUps();
    }

    private void ForgetWakeUps()
    {
        lock (_lock)
        {
            _wakeUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private async Task<Problem?> ReadUntilDoubtAsync(NfonAnswer answer, CancellationToken cancellationToken)
    {
        using var doubt = new CancellationTokenSource();
        lock (_lock)
        {
            _doubt = doubt;
        }

        // Those that came while it was opened have what they wanted.
        ForgetWakeUps();
        try
        {
            return await ReadAsync(answer, doubt.Token, cancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                _doubt = null;
            }
        }
    }

    /// <summary>Reads to the end.</summary>
    /// <returns>What was wrong; null when it ended in good order.</returns>
    private async Task<Problem?> ReadAsync(NfonAnswer answer, CancellationToken doubt, CancellationToken cancellationToken)
    {
        using var reader = new EventStreamReader(MaxEventBytes);

        // One for all parts: the calls of a whole company come in thousands of them.
        using var silence = new CancellationTokenSource(timing.Quiet, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, doubt, silence.Token);
        while (true)
        {
            _lastHeard = services.Time.GetLocalNow();
            silence.CancelAfter(reader.SawComment ? timing.Stalled : timing.Quiet);
            int length;
            try
            {
                length = await answer.ReadPartAsync(_part, either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && (reader.SawComment || doubt.IsCancellationRequested))
            {
                return new Problem(Reasons.LineUnreachable, Details.Reconnecting);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                length = 0;
            }

            if (length == 0)
            {
                // Up to now there was a connection, and nothing came.
                _lastHeard = services.Time.GetLocalNow();
                return null;
            }

            var tooLong = reader.TooLong;
            reader.Append(_part.AsSpan(0, length), onEvent);

            // Most of it was about others: nothing of it stays, not even until the next part comes.
            _part.AsSpan(0, length).Clear();
            if (reader.TooLong > tooLong)
            {
                LogTooLong(services.Logger, name, MaxEventBytes);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "NFON’s stream of {Name} ended ({Problem})")]
    private static partial void LogLost(ILogger logger, string name, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Passed over an event in NFON’s stream of {Name}: it is longer than {Limit} bytes")]
    private static partial void LogTooLong(ILogger logger, string name, int limit);
}
