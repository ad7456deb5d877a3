using System.Text;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Agent.Journal;

/// <summary>Writes past calls as CSV, in parts that fit into one message each.</summary>
internal sealed class CallExport(CallJournal journal)
{
    private const int PageSize = 250;

    // As JSON, a character takes six bytes at most, and a part overshoots by one call: about two thirds of a message.
    private const int PartLength = 100_000;

    /// <summary>One part.</summary>
    /// <param name="sheet">How calls are written.</param>
    /// <param name="filter">Which calls; a number in it is one of the journal's.</param>
    /// <param name="after">Where the part before ended; null: from the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">The journal cannot be read now.</exception>
    public async Task<JournalExportResult> WriteAsync(ICallSheet sheet, JournalFilter filter, JournalCursor? after, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(after is null ? sheet.Head : "");
        IReadOnlyList<JournalEntry> page;
        do
        {
            page = await journal.PastAsync(filter, after, PageSize, cancellationToken);
            foreach (var entry in page)
            {
                text.Append(sheet.Row(entry));
                after = JournalCursor.After(entry.Call);
                if (text.Length >= PartLength)
                {
                    return new JournalExportResult(text.ToString(), after.ToString());
                }
            }
        }
        while (page.Count == PageSize);

        return new JournalExportResult(text.ToString());
    }
}
