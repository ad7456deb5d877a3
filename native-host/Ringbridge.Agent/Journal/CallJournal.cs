using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The durable list of calls. Running calls are rows too, so the death of the agent loses none: what has no end at the
/// next start is closed as unknown.
/// </summary>
/// <remarks>
/// One background writer owns the file. Work waits in a bounded queue (full: the caller waits, so a slow disk slows lines
/// down instead of filling memory) and is committed in batches: whatever is waiting when the writer comes around.
/// </remarks>
internal sealed partial class CallJournal : IAsyncDisposable
{
    private const int QueueCapacity = 4096;
    private const int MaxBatch = 512;

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(QueueCapacity) { SingleReader = true });
    private readonly JournalFile _file;
    private readonly ILogger _logger;
    private readonly Task _writing;
    private JournalTables _tables;
    private Problem? _writeProblem;

    private CallJournal(JournalFile file, ILogger logger)
    {
        (_file, _logger) = (file, logger);
        _tables = file.Open();
        Interrupted = CloseInterrupted(_tables);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Calls that ran when the last agent ended, as they were then; their rows are closed.</summary>
    public IReadOnlyList<TrackedCall> Interrupted { get; }

    /// <summary>What is wrong with the journal, if anything.</summary>
    public Problem? Problem => _writeProblem ?? _file.Problem;

    /// <summary>Opens the journal.</summary>
    public static CallJournal Open(string path, TimeProvider time, ILogger logger) => new(new JournalFile(path, time, logger), logger);

    /// <summary>Adds or replaces a call, soon.</summary>
    public ValueTask PutAsync(TrackedCall call, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new Work(tables => tables.Calls.Put(call), Done: null), cancellationToken);

    /// <summary>Removes a call that was none, soon.</summary>
    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new Work(tables => tables.Calls.Remove(id), Done: null), cancellationToken);

    /// <summary>Done when everything that was put so far is in the file, or is known not to get there (<see cref="Problem"/>).</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => AskAsync(_ => true, cancellationToken);

    /// <summary>Calls that are over, newest first.</summary>
    public Task<IReadOnlyList<TrackedCall>> PastAsync(int limit, CancellationToken cancellationToken) =>
        AskAsync(tables => tables.Calls.Past(limit), cancellationToken);

    /// <summary>Removes calls that are over and began before that time.</summary>
    public Task<int> RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) =>
        AskAsync(tables => tables.Calls.RemoveBefore(time), cancellationToken);

    /// <summary>What the agent remembers under a key.</summary>
    public Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => AskAsync(tables => tables.State.Get(key), cancellationToken);

    /// <summary>Remembers something small by itself.</summary>
    public ValueTask RememberAsync(string key, string value, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(new Work(tables => tables.State.Set(key, value), Done: null), cancellationToken);

    /// <summary>Writes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        _tables.Dispose();
    }

    private static IReadOnlyList<TrackedCall> CloseInterrupted(JournalTables tables)
    {
        var interrupted = tables.Calls.Running();
        tables.InTransaction(() =>
        {
            foreach (var call in interrupted)
            {
                tables.Calls.Put(CloseInterrupted(call));
            }
        });
        return interrupted;
    }

    // When it ended, nobody knows; of a call that was only ever sent, not even that there was one.
    private static TrackedCall CloseInterrupted(TrackedCall call) => call.State is CallState.Sent
        ? call with { EndReason = EndReason.Unknown }
        : CallMerge.Close(call, EndReason.Unknown, endedAt: null) with { Problem = new Problem(Reasons.AgentUnavailable, Details.AgentRestarted) };

    private async Task<T> AskAsync<T>(Func<JournalTables, T> ask, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        await _queue.Writer.WriteAsync(new Work(tables => result = ask(tables), answer), cancellationToken);
        await answer.Task.WaitAsync(cancellationToken);
        return result!;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Work>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<Work> batch)
    {
        try
        {
            Commit(batch);
        }
        catch (Exception exception)
        {
            if (exception is SqliteException damaged && JournalDatabase.IsCorrupt(damaged))
            {
                _tables.Dispose();
                _tables = _file.Open();
            }

            // One of them may be to blame: each by itself, so that the others are kept.
            batch.ForEach(WriteAlone);
        }
    }

    private void WriteAlone(Work work)
    {
        try
        {
            Commit([work]);
        }
        catch (Exception exception)
        {
            LogLost(_logger, exception);
            _writeProblem = new Problem(Reasons.Internal, Details.JournalNotWritten).With("cause", exception.Message);
            work.Done?.TrySetException(exception);
        }
    }

    private void Commit(List<Work> batch)
    {
        _tables.InTransaction(() => batch.ForEach(work => work.Act(_tables)));
        _writeProblem = null;
        batch.ForEach(work => work.Done?.TrySetResult());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal could not be written")]
    private static partial void LogLost(ILogger logger, Exception exception);

    private sealed record Work(Action<JournalTables> Act, TaskCompletionSource? Done);
}
