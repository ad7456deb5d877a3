using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Journal;

/// <summary>A home with a journal, time that stands still, and calls to put into it.</summary>
internal sealed class JournalTestDesk : IDisposable
{
    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    public TemporaryHome Home { get; } = new();

    public ManualTime Time { get; } = new();

    public string File => Home.Home.JournalFile;

    public CallJournal Open() => CallJournal.Open(File, Time, NullLogger.Instance);

    /// <summary>An inbound call that began now.</summary>
    public TrackedCall Call(string id, CallState state) => new()
    {
        Id = id,
        LineId = "desk",
        Direction = CallDirection.Inbound,
        State = state,
        StartedAt = Time.GetUtcNow(),
        HeardAt = Time.GetUtcNow(),
    };

    /// <summary>One that is over.</summary>
    public TrackedCall Over(string id) => CallMerge.Close(Call(id, CallState.Connected), EndReason.Hangup, Time.GetUtcNow());

    /// <summary>One that is over, with a number and a name.</summary>
    public TrackedCall Over(string id, string number, string? name = null) =>
        Over(id) with { Remote = new RemoteNumber(number, number), RemoteName = name };

    public static async Task<IReadOnlyList<TrackedCall>> PastAsync(CallJournal journal, int limit = 10) =>
        [.. (await journal.PastAsync(new JournalFilter(), after: null, limit, Soon)).Select(entry => entry.Call)];

    public static async Task<IReadOnlyList<string>> IdsAsync(CallJournal journal, JournalFilter filter) =>
        [.. (await journal.PastAsync(filter, after: null, limit: 100, Soon)).Select(entry => entry.Call.Id)];

    /// <summary>Whether a text stands in any file of the home.</summary>
    public bool IsOnDisk(string text) => Directory.EnumerateFiles(Home.Root, "*", SearchOption.AllDirectories).Any(file => Holds(file, text));

    /// <summary>Whether there are calls in the file, as another process would see it.</summary>
    public bool HasRows()
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM calls";
        return command.ExecuteScalar() is not 0L;
    }

    public void Dispose() => Home.Dispose();

    private static bool Holds(string file, string text)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
