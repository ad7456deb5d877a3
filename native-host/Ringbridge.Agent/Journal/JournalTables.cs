using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>An open journal as its writer uses it: its file and its tables.</summary>
internal sealed class JournalTables : IDisposable
{
    /// <summary>The tables of that database, which they own.</summary>
    public JournalTables(JournalDatabase database)
    {
        Database = database;
        Calls = new CallTable(database);
        State = new StateTable(database);
        Deliveries = new DeliveryTable(database);
    }

    /// <summary>The connection.</summary>
    public JournalDatabase Database { get; }

    /// <summary>The calls.</summary>
    public CallTable Calls { get; }

    /// <summary>What the agent remembers by itself.</summary>
    public StateTable State { get; }

    /// <summary>Action URLs that are to be called.</summary>
    public DeliveryTable Deliveries { get; }

    /// <summary>Does all or nothing.</summary>
    public void InTransaction(Action act) => Database.InTransaction(act);

    /// <summary>Closes calls that ran when the last agent ended.</summary>
    /// <returns>The calls as they were then.</returns>
    public IReadOnlyList<JournalEntry> CloseInterrupted()
    {
        var interrupted = Calls.Running();
        InTransaction(() =>
        {
            foreach (var entry in interrupted)
            {
                Calls.Put(Interrupt(entry.Call));
            }
        });
        return interrupted;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Calls.Dispose();
        Deliveries.Dispose();
        Database.Dispose();
    }

    // When it ended, nobody knows; of a call that was only ever sent, not even that there was one.
    private static TrackedCall Interrupt(TrackedCall call) => call.State is CallState.Sent
        ? call with { EndReason = EndReason.Unknown }
        : CallMerge.Close(call, EndReason.Unknown, endedAt: null) with { Problem = new Problem(Reasons.AgentUnavailable, Details.AgentRestarted) };
}
