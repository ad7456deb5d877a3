using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The one who writes to the journal's file, in the background. Work waits in a bounded queue (full: the caller waits, so a
/// slow disk slows lines down instead of filling memory) and is committed in batches: whatever is waiting when the writer
/// comes around.
/// </summary>
/// <remarks>
/// What goes wrong is one of three. The file is <em>damaged</em>: it is set aside, and the batch goes to the new one. There
/// is an <em>obstacle</em> (full disk, another program's lock): what nobody waits for is kept and tried again every few
/// seconds. Or one piece of work is <em>to blame</em> itself: each is then done alone, so that the others are kept. Where there
/// are no tables at all (<see cref="JournalLibraryException"/>), nothing is kept, and who asks is told.
/// </remarks>
internal sealed partial class JournalWriter : IAsyncDisposable
{
    private const int QueueCapacity = 4096;
    private const int MaxBatch = 512;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Channel<JournalWork> _queue = Channel.CreateBounded<JournalWork>(new BoundedChannelOptions(QueueCapacity) { SingleReader = true });
    private readonly KeptWork _kept = new();
    private readonly JournalFile _file;
    private readonly ILogger _logger;
    private readonly ITimer _retry;
    private readonly Task _writing;
    private JournalTables? _tables;
    private Compaction _due;
    private Problem? _problem;
    private volatile bool _isRetry;

    /// <summary>A writer that opens the file.</summary>
    public JournalWriter(JournalFile file, TimeProvider time, ILogger logger)
    {
        (_file, _logger) = (file, logger);
        _tables = file.Open(out var interrupted);
        Interrupted = interrupted;
        _retry = time.CreateTimer(_ => Retry(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        PlanRetry();
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Calls that ran when the last agent ended, as they were then; their rows are closed.</summary>
    public IReadOnlyList<JournalEntry> Interrupted { get; }

    /// <summary>What is wrong, if anything.</summary>
    public Problem? Problem => _problem ?? _file.Problem;

    /// <summary>Does something soon; waits only while the queue is full.</summary>
    /// <param name="key">What it writes to.</param>
    /// <param name="act">Does it.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    public ValueTask PostAsync(string key, Action<JournalTables> act, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new JournalWork(act) { Key = key }, cancellationToken);

    /// <summary>Does something after everything that was posted before, and answers when it is committed.</summary>
    public async Task<T> AskAsync<T>(Func<JournalTables, T> ask, CancellationToken cancellationToken, Compaction compaction = Compaction.None)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        await _queue.Writer.WriteAsync(new JournalWork(tables => result = ask(tables)) { Done = done, Compaction = compaction }, cancellationToken);
        await done.Task.WaitAsync(cancellationToken);
        return result!;
    }

    /// <summary>Writes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await _retry.DisposeAsync();
        Write([]);
        _tables?.Dispose();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<JournalWork>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            Write(batch);
            batch.Clear();
            PlanRetry();
        }
    }

    private void Write(List<JournalWork> batch)
    {
        if (_tables is null)
        {
            batch.ForEach(work => work.Done?.TrySetException(new JournalLibraryException(_file.Problem!)));
            return;
        }

        if (_isRetry && _file.IsTemporary && _file.TryReturn(_tables) is { } returned)
        {
            _tables = returned;
        }

        _isRetry = false;
        List<JournalWork> all = [.. _kept.TakeAll(), .. batch];
        try
        {
            Commit(all);
        }
        catch (Exception exception) when (JournalFailure.IsObstacle(exception))
        {
            Keep(all, exception);
        }
        catch (Exception exception)
        {
            if (JournalFailure.IsDamage(exception))
            {
                _tables.Dispose();
                _tables = _file.Open(out _);
            }

            WriteOneByOne(all);
        }
    }

    private void WriteOneByOne(List<JournalWork> all)
    {
        for (var at = 0; at < all.Count; at++)
        {
            try
            {
                Commit([all[at]]);
            }
            catch (Exception exception) when (JournalFailure.IsObstacle(exception))
            {
                Keep(all[at..], exception);
                return;
            }
            catch (Exception exception)
            {
                LogLost(_logger, exception);
                _problem = Failure(exception);
                all[at].Done?.TrySetException(exception);
            }
        }
    }

    private void Commit(List<JournalWork> all)
    {
        if (all.Count == 0)
        {
            return;
        }

        var tables = _tables!;
        tables.InTransaction(() => all.ForEach(work => work.Act(tables)));
        _problem = null;
        _due = (Compaction)Math.Max((int)_due, all.Max(work => (int)work.Compaction));
        Compact();
        all.ForEach(work => work.Done?.TrySetResult());
    }

    private void Keep(List<JournalWork> all, Exception obstacle)
    {
        var lost = _kept.Lost;
        foreach (var work in all)
        {
            if (work.Key is { } key)
            {
                _kept.Add(key, work);
            }
            else
            {
                work.Done?.TrySetException(obstacle);
            }
        }

        _problem = Failure(obstacle);
        LogKept(_logger, _kept.Count, _kept.Lost - lost, obstacle.Message);
    }

    private void Compact()
    {
        if (_due is Compaction.None)
        {
            return;
        }

        try
        {
            _due = _tables!.Database.Compact(_due is Compaction.File) ? Compaction.None : Compaction.Log;
        }
        catch (Exception exception) when (JournalFailure.IsOfFile(exception))
        {
            LogNotCompacted(_logger, exception);
        }
    }

    private void Retry()
    {
        _isRetry = true;

        // A full queue wakes the writer as well.
        _queue.Writer.TryWrite(new JournalWork(_ => { }));
    }

    private void PlanRetry()
    {
        if (_tables is not null && (_kept.Count > 0 || _file.IsTemporary || _due is not Compaction.None))
        {
            _retry.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private static Problem Failure(Exception exception) => new Problem(Reasons.Internal, Details.JournalNotWritten).With("cause", exception.Message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something could not be written to the journal and is lost")]
    private static partial void LogLost(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal cannot be written now; {Kept} calls are kept for later, {Lost} older ones were lost: {Cause}")]
    private static partial void LogKept(ILogger logger, int kept, int lost, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was erased from the journal may still be found in its file; it is tried again")]
    private static partial void LogNotCompacted(ILogger logger, Exception exception);
}
