using System.Text.Json;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// What waits to be written down, as it lies in the journal's table of deliveries: each change is a transaction of its own, so
/// that it is known after a death what was begun.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="time">Time.</param>
internal sealed class CallLogRows(CallJournal journal, TimeProvider time)
{
    /// <summary>What a call is kept under for a source.</summary>
    public static string KeyOf(string callId, string sourceId) => $"{callId} {sourceId}";

    /// <summary>What is kept under a key; null: nothing.</summary>
    public static CallLogEntry? Find(DeliveryTable deliveries, string key) =>
        deliveries.Find(key) is { } text ? JsonSerializer.Deserialize(text, CallLogJson.Default.CallLogEntry) : null;

    /// <summary>As it is kept.</summary>
    public static string Write(CallLogEntry entry) => JsonSerializer.Serialize(entry, CallLogJson.Default.CallLogEntry);

    /// <summary>The call and what is kept of it; null: there is nothing to tell any more.</summary>
    public async Task<(JournalEntry? Call, CallLogEntry? Entry)> ReadAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        (JournalEntry?, CallLogEntry?) read = default;
        await journal.WithTablesAsync(
            tables => read = (tables.Calls.Find(delivery.CallId) is { Annotation.IsPrivate: false } call ? call : null, Find(tables.Deliveries, delivery.Key)), cancellationToken);
        return read;
    }

    /// <summary>
    /// Marks that a source is being told, unless what is kept is not that any more. Not to be given up: the journal would mark it all the
    /// same, and nobody would tell it.
    /// </summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="delivery">Where it is kept.</param>
    /// <param name="entry">What is kept.</param>
    /// <param name="described">What is told.</param>
    /// <returns>Whether it is marked.</returns>
    public async Task<bool> BeginAsync(string sourceId, Delivery delivery, CallLogEntry entry, LoggedCall described)
    {
        var isBegun = false;
        await journal.WithTablesAsync(
            tables =>
            {
                if (Find(tables.Deliveries, delivery.Key) == entry && tables.Calls.Find(delivery.CallId) is { Annotation.IsPrivate: false })
                {
                    var now = time.GetUtcNow();
                    var told = new ToldCall(described.ContactId, described.ContactKind, described.Place, now);
                    tables.Deliveries.Rewrite(delivery.Key, Write(entry with { IsBegun = true, Told = told, FirstToldAt = entry.FirstToldAt ?? now }));
                    tables.Deliveries.SetWritten(delivery.CallId, sourceId, isWritten: true);
                    isBegun = true;
                }
            },
            CancellationToken.None);
        return isBegun;
    }

    /// <summary>
    /// Takes the mark back: the source did not hear. How it was told before that, if nobody knows whether it heard then, counts again. What
    /// waits may have changed since it was begun. Not to be given up: nobody else knows that it did not hear.
    /// </summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="delivery">Where it is kept.</param>
    /// <param name="before">What was kept before it was told.</param>
    public Task TakeBackAsync(string sourceId, Delivery delivery, CallLogEntry before) => journal.WithTablesAsync(
        tables =>
        {
            if (Find(tables.Deliveries, delivery.Key) is { } entry && (before.IsBegun || !entry.IsLastTry))
            {
                tables.Deliveries.Rewrite(delivery.Key, Write(entry with { IsBegun = before.IsBegun, Told = before.Told, FirstToldAt = before.FirstToldAt }));
            }
            else
            {
                tables.Deliveries.Remove(delivery.Key);
            }

            tables.Deliveries.SetWritten(delivery.CallId, sourceId, isWritten: before.IsBegun);
        },
        CancellationToken.None);
}
