using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The durable list of calls. Running calls are rows too, so the death of the agent loses none: what has no end at the
/// next start is closed as unknown.
/// </summary>
/// <remarks>
/// One <see cref="JournalWriter"/> writes, in the order of the calls. Whoever looks for past calls does so on a connection
/// of their own: they see everything that was put before, and a long search stops no call.
/// </remarks>
internal sealed class CallJournal : IAsyncDisposable
{
    private const int Readers = 2;

    private readonly SemaphoreSlim _readers = new(Readers);
    private readonly JournalFile _file;
    private readonly JournalWriter _writer;
    private readonly TimeProvider _time;
    private readonly Action<JournalTables, TrackedCall>? _alongside;

    private CallJournal(JournalFile file, JournalWriter writer, TimeProvider time, Action<JournalTables, TrackedCall>? alongside) =>
        (_file, _writer, _time, _alongside) = (file, writer, time, alongside);

    /// <summary>Calls that ran when the last agent ended, as they were then; their rows are closed.</summary>
    public IReadOnlyList<JournalEntry> Interrupted => _writer.Interrupted;

    /// <summary>What is wrong with the journal, if anything.</summary>
    public Problem? Problem => _writer.Problem;

    /// <summary>Opens the journal.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    /// <param name="alongside">Writes what belongs to a call, in the same transaction: both are there, or neither.</param>
    public static CallJournal Open(string path, TimeProvider time, ILogger logger, Action<JournalTables, TrackedCall>? alongside = null)
    {
        var file = new JournalFile(path, time, logger);
        return new CallJournal(file, new JournalWriter(file, time, logger), time, alongside);
    }

    /// <summary>Adds or replaces a call, soon.</summary>
    public ValueTask PutAsync(TrackedCall call, CancellationToken cancellationToken) => _writer.PostAsync(
        call.Id,
        tables =>
        {
            tables.Calls.Put(call);
            _alongside?.Invoke(tables, call);
        },
        cancellationToken);

    /// <summary>Adds a call of which there is nothing true to tell yet, soon.</summary>
    public ValueTask PrepareAsync(TrackedCall call, CancellationToken cancellationToken) =>
        _writer.PostAsync(call.Id, tables => tables.Calls.Put(call), cancellationToken);

    /// <summary>Replaces a call that is over, soon, unless it was erased meanwhile.</summary>
    public ValueTask CompleteAsync(TrackedCall call, CancellationToken cancellationToken) =>
        _writer.PostAsync(call.Id, tables => tables.Calls.Complete(call), cancellationToken);

    /// <summary>Writes down who the other side of a call is (null: nobody knows), soon, unless the call is private or was erased.</summary>
    public ValueTask NameAsync(string id, CallContact? contact, CancellationToken cancellationToken) =>
        _writer.PostAsync($"contact {id}", tables => tables.Calls.Name(id, contact), cancellationToken);

    /// <summary>Writes down which contact a person picked as the other side of a call; null: what the sources say.</summary>
    /// <returns>The call as it is now; null when the journal has none of that id.</returns>
    /// <exception cref="RefusalException">The journal cannot be written now.</exception>
    public Task<JournalEntry?> PickAsync(string id, CallContact? contact, CancellationToken cancellationToken) =>
        GuardAsync(Details.JournalNotWritten, () => _writer.AskAsync(tables => tables.Calls.Pick(id, contact), cancellationToken));

    /// <summary>A call, running or past; null when the journal has none of that id.</summary>
    /// <exception cref="RefusalException">The journal cannot be read now.</exception>
    public Task<JournalEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        GuardAsync(Details.JournalNotRead, () => _writer.AskAsync(tables => tables.Calls.Find(id), cancellationToken));

    /// <summary>Changes all tables, soon.</summary>
    public ValueTask PostTablesAsync(string key, Action<JournalTables> act, CancellationToken cancellationToken) => _writer.PostAsync(key, act, cancellationToken);

    /// <summary>Does something with the deliveries of action URLs, after everything that was put before.</summary>
    public Task<T> DeliveriesAsync<T>(Func<DeliveryTable, T> ask, CancellationToken cancellationToken) =>
        _writer.AskAsync(tables => ask(tables.Deliveries), cancellationToken);

    /// <summary>Changes the deliveries of action URLs, soon.</summary>
    public ValueTask PostDeliveryAsync(string key, Action<DeliveryTable> act, CancellationToken cancellationToken) =>
        _writer.PostAsync($"delivery {key}", tables => act(tables.Deliveries), cancellationToken);

    /// <summary>Does something with all tables, after everything that was put before.</summary>
    public Task WithTablesAsync(Action<JournalTables> act, CancellationToken cancellationToken) => _writer.AskAsync(
        tables =>
        {
            act(tables);
            return true;
        },
        cancellationToken);

    /// <summary>Removes a call that was none, soon.</summary>
    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken) =>
        _writer.PostAsync(id, tables => tables.Calls.Remove(id), cancellationToken);

    /// <summary>Done when everything that was put so far is in the file, or is known not to get there now (<see cref="Problem"/>).</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => _writer.AskAsync(_ => true, cancellationToken);

    /// <summary>Calls that are over, newest first.</summary>
    /// <param name="filter">Which; a number in it is one of the journal's.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">The journal cannot be read now.</exception>
    public Task<IReadOnlyList<JournalEntry>> PastAsync(JournalFilter filter, JournalCursor? after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(database => new PastCalls(database).Page(filter, after, limit), cancellationToken);

    /// <summary>Past calls in figures, by days and hours of this computer's time zone.</summary>
    /// <inheritdoc cref="PastAsync"/>
    public Task<JournalStats> StatsAsync(JournalFilter filter, int callers, CancellationToken cancellationToken) =>
        ReadAsync(database => new PastFigures(database, _time).Count(filter, callers), cancellationToken);

    /// <summary>The tags of calls that are over, the most used ones first.</summary>
    /// <inheritdoc cref="PastAsync"/>
    public Task<IReadOnlyList<string>> TagsAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(database => new PastCalls(database).Tags(limit), cancellationToken);

    /// <summary>How many calls ended since then without anybody here answering.</summary>
    /// <exception cref="RefusalException">The journal cannot be read now.</exception>
    public Task<int> MissedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        ReadAsync(database => new PastCalls(database).MissedSince(since), cancellationToken);

    /// <summary>Earlier calls with the same number.</summary>
    public Task<CallHistory> HistoryAsync(string number, DateTimeOffset before, CancellationToken cancellationToken) =>
        _writer.AskAsync(tables => tables.Calls.History(number, before), cancellationToken);

    /// <summary>Changes what a person added to a call.</summary>
    /// <returns>The call as it is now; null when the journal has none of that id.</returns>
    /// <exception cref="RefusalException">The journal cannot be written now.</exception>
    public Task<JournalEntry?> AnnotateAsync(string id, AnnotationChange change, CancellationToken cancellationToken) => GuardAsync(
        Details.JournalNotWritten,
        () => _writer.AskAsync(tables => tables.Calls.Annotate(id, change), cancellationToken, change.IsPrivate is true ? Compaction.Log : Compaction.None));

    /// <summary>Erases calls that are over, for good.</summary>
    /// <param name="erase">Says which, and how many there were.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RefusalException">The journal cannot be written now.</exception>
    public Task<int> EraseAsync(Func<CallTable, int> erase, CancellationToken cancellationToken) => GuardAsync(
        Details.JournalNotWritten, () => _writer.AskAsync(tables => erase(tables.Calls), cancellationToken, Compaction.Log));

    /// <summary>Erases all calls that are over, for good, also those in files that were set aside.</summary>
    /// <inheritdoc cref="EraseAsync"/>
    public Task<int> EraseAllAsync(CancellationToken cancellationToken) => GuardAsync(Details.JournalNotWritten, async () =>
    {
        var erased = await _writer.AskAsync(tables => tables.Calls.EraseBefore(DateTimeOffset.MaxValue), cancellationToken, Compaction.File);
        _file.RemoveAside();
        return erased;
    });

    /// <summary>What the agent remembers under a key.</summary>
    public async Task<string?> RecallAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await _writer.AskAsync(tables => tables.State.Get(key), cancellationToken);
        }
        catch (JournalLibraryException)
        {
            return null;
        }
    }

    /// <summary>Remembers something small by itself.</summary>
    public ValueTask RememberAsync(string key, string value, CancellationToken cancellationToken) =>
        _writer.PostAsync($"state {key}", tables => tables.State.Set(key, value), cancellationToken);

    /// <summary>Writes what waits, then closes the file: nobody reads it any more either.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        for (var reader = 0; reader < Readers; reader++)
        {
            await _readers.WaitAsync();
        }

        _readers.Dispose();
    }

    private async Task<T> ReadAsync<T>(Func<JournalDatabase, T> read, CancellationToken cancellationToken)
    {
        if (_file.IsTemporary)
        {
            return await GuardAsync(Details.JournalNotRead, () => _writer.AskAsync(tables => read(tables.Database), cancellationToken));
        }

        await _readers.WaitAsync(cancellationToken);
        try
        {
            await ShowAllAsync(cancellationToken);
            return await GuardAsync(Details.JournalNotRead, () => Task.Run(() =>
            {
                using var reader = _file.OpenReader();
                return read(reader);
            }, cancellationToken));
        }
        finally
        {
            _readers.Release();
        }
    }

    private async Task ShowAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FlushAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            // What cannot be written now is kept, and told as the journal's problem; what is in the file can be shown.
        }
    }

    private static async Task<T> GuardAsync<T>(string detail, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (JournalLibraryException exception)
        {
            throw new RefusalException(exception.Problem);
        }
        catch (Exception exception) when (JournalFailure.IsOfFile(exception))
        {
            throw new RefusalException(new Problem(Reasons.Internal, detail).With("cause", exception.Message));
        }
    }
}
