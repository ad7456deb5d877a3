using System.Globalization;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Agent.Ringing;

/// <summary>
/// How many calls nobody answered since somebody last looked, in whatever browser. The journal has them; here is only the
/// time of the last look. Counted again a moment after something changed, so that a flood of calls is counted once.
/// </summary>
internal sealed partial class MissedCalls : IDisposable
{
    private const string Key = "missedSeenAt";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _oneByOne = new(1);
    private readonly CallJournal _journal;
    private readonly Action<MissedState> _tell;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private int _isPlanned;

    /// <summary>Missed calls; none are known before <see cref="LoadAsync"/>.</summary>
    /// <param name="journal">Knows past calls.</param>
    /// <param name="tell">Told every change; must not wait.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public MissedCalls(CallJournal journal, Action<MissedState> tell, TimeProvider time, ILogger logger)
    {
        (_journal, _tell, _time, _logger) = (journal, tell, time, logger);
        _timer = time.CreateTimer(_ => _ = CountAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        State = new MissedState(0, time.GetUtcNow());
    }

    /// <summary>How it is now.</summary>
    public MissedState State { get; private set; }

    /// <summary>Counts what was missed since the last look. Who never looked has missed nothing yet: an old journal is no news.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kept = await _journal.RecallAsync(Key, cancellationToken);
        if (DateTimeOffset.TryParse(kept, CultureInfo.InvariantCulture, out var seenAt))
        {
            State = State with { SeenAt = seenAt };
            await CountAsync();
        }
        else
        {
            await RememberAsync(State.SeenAt, cancellationToken);
        }
    }

    /// <summary>A call changed.</summary>
    public void Hear(CallChange change)
    {
        if (change.Call is { Direction: CallDirection.Inbound, IsOver: true } || change.Kind is CallChangeKind.Withdrawn)
        {
            CountSoon();
        }
    }

    /// <summary>Past calls changed.</summary>
    public void CountSoon()
    {
        if (Interlocked.Exchange(ref _isPlanned, 1) == 0)
        {
            _timer.Change(Moment, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Somebody looks at past calls.</summary>
    /// <returns>How it was until then: what is news to the one who looks.</returns>
    public async Task<MissedState> SeeAsync(CancellationToken cancellationToken)
    {
        await _oneByOne.WaitAsync(cancellationToken);
        try
        {
            var before = State;
            State = new MissedState(0, _time.GetUtcNow());
            _tell(State);
            await RememberAsync(State.SeenAt, cancellationToken);
            return before;
        }
        finally
        {
            _oneByOne.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private async Task CountAsync()
    {
        await _oneByOne.WaitAsync();
        try
        {
            Interlocked.Exchange(ref _isPlanned, 0);
            var count = await _journal.MissedSinceAsync(State.SeenAt, CancellationToken.None);
            if (count != State.Count)
            {
                State = State with { Count = count };
                _tell(State);
            }
        }
        catch (Exception exception)
        {
            LogUncounted(_logger, exception);
        }
        finally
        {
            _oneByOne.Release();
        }
    }

    private ValueTask RememberAsync(DateTimeOffset seenAt, CancellationToken cancellationToken) =>
        _journal.RememberAsync(Key, seenAt.ToString("O", CultureInfo.InvariantCulture), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Missed calls could not be counted")]
    private static partial void LogUncounted(ILogger logger, Exception exception);
}
