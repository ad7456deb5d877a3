using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Dialling;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Ringing;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Sessions;

/// <summary>Answers what clients ask of past calls.</summary>
internal sealed class JournalDesk(
    CallJournal journal, CallContexts contexts, ContactPicks picks, MissedCalls missed, NumberDesk numbers, LineRegistry lines, SessionHub sessions, TimeProvider time)
{
    private const int MaxPage = 1000;
    private const int MaxCallers = 100;
    private const int MaxTags = 500;
    private const int MaxSearchLength = 200;

    /// <summary>A page of past calls, as many as fit into one message.</summary>
    /// <exception cref="RefusalException">The request makes no sense, or the journal cannot be read now.</exception>
    public async Task<JournalQueryResult> QueryAsync(JournalQueryParams request, string? language, CancellationToken cancellationToken)
    {
        if (request.Limit is < 1 or > MaxPage)
        {
            throw Bad($"limit 1 … {MaxPage}");
        }

        // One more than asked for tells whether there is a next page.
        var found = await journal.PastAsync(Read(request), CursorOf(request.Cursor), request.Limit + 1, cancellationToken);
        var calls = CallPage.Fit([.. found.Take(request.Limit).Select(entry => View(entry, language))]);
        return new JournalQueryResult(calls, calls.Count < found.Count && calls.Count > 0 ? JournalCursor.After(found[calls.Count - 1].Call).ToString() : null);
    }

    /// <summary>Writes a note, tags or privacy to a call.</summary>
    /// <exception cref="RefusalException">It is too long, or there is no such call, or the journal cannot be written now.</exception>
    public async Task<CallResult> AnnotateAsync(JournalAnnotateParams request, string? language, CancellationToken cancellationToken)
    {
        var entry = await journal.AnnotateAsync(request.CallId, AnnotationChange.Of(request), cancellationToken)
            ?? throw new RefusalException(new Problem(Reasons.UnknownCall, Details.NotInJournal));
        if (contexts.Annotate(request.CallId, entry.Annotation) is { } running)
        {
            return new CallResult(View(entry with { Call = running }, language));
        }

        sessions.TellJournalChanged(request.CallId);
        return new CallResult(View(entry, language));
    }

    /// <summary>Says which contact the other side of a call is, or takes that back.</summary>
    /// <exception cref="RefusalException">There is no such call or contact, or the journal cannot be used now.</exception>
    public async Task<CallResult> PickAsync(ContactPickParams request, string? language, CancellationToken cancellationToken)
    {
        var (entry, isRunning) = await picks.PickAsync(request, cancellationToken);
        if (!isRunning)
        {
            sessions.TellJournalChanged(request.CallId);
        }

        return new CallResult(View(entry, language));
    }

    /// <summary>The tags that past calls have.</summary>
    /// <exception cref="RefusalException">The journal cannot be read now.</exception>
    public async Task<JournalTagsResult> TagsAsync(CancellationToken cancellationToken) => new(await journal.TagsAsync(MaxTags, cancellationToken));

    /// <summary>Past calls in figures.</summary>
    /// <exception cref="RefusalException">The request makes no sense, or the journal cannot be read now.</exception>
    public Task<JournalStats> CountAsync(JournalStatsParams request, CancellationToken cancellationToken) => request.Callers is < 1 or > MaxCallers
        ? throw Bad($"callers 1 … {MaxCallers}")
        : journal.StatsAsync(Read(request), request.Callers, cancellationToken);

    /// <summary>Past calls as CSV, one part of the file.</summary>
    /// <exception cref="RefusalException">The request makes no sense, or the journal cannot be read now.</exception>
    public Task<JournalExportResult> ExportAsync(JournalExportParams request, string? language, CancellationToken cancellationToken)
    {
        var isGerman = ProblemTexts.IsGerman(language);
        var separator = request.Separator switch
        {
            null => request.Excel && isGerman ? ';' : ',',
            "," or ";" => request.Separator[0],
            _ => throw Bad("separator , or ;"),
        };
        ICallSheet sheet = request.Excel
            ? new ExcelSheet(separator, isGerman, time.LocalTimeZone, id => lines.Find(id)?.Name(language) ?? id)
            : new PlainSheet(separator);
        return new CallExport(journal).WriteAsync(sheet, Read(request), CursorOf(request.Cursor), cancellationToken);
    }

    /// <summary>Erases past calls for good.</summary>
    /// <exception cref="RefusalException">The request names none or several of the three, or the journal cannot be written now.</exception>
    public async Task<JournalEraseResult> EraseAsync(JournalEraseParams request, CancellationToken cancellationToken)
    {
        var erased = await (request switch
        {
            { CallId: { Length: > 0 } id, Number: null, All: false } => journal.EraseAsync(calls => calls.Erase(id), cancellationToken),
            { CallId: null, Number: { Length: > 0 } number, All: false } => EraseNumberAsync(number, cancellationToken),
            { CallId: null, Number: null, All: true } => journal.EraseAllAsync(cancellationToken),
            _ => throw Bad("callId, number or all"),
        });
        if (erased > 0)
        {
            sessions.TellJournalChanged(request.CallId);
            missed.CountSoon();
        }

        return new JournalEraseResult(erased);
    }

    private Task<int> EraseNumberAsync(string written, CancellationToken cancellationToken)
    {
        var number = numbers.Read(written);
        return journal.EraseAsync(calls => calls.EraseNumber(number), cancellationToken);
    }

    /// <summary>The filter with the number as the journal has it.</summary>
    private JournalFilter Read(JournalFilter filter)
    {
        if (filter.Search?.Length > MaxSearchLength)
        {
            throw Bad($"search, at most {MaxSearchLength} characters");
        }

        return filter.Number is { } number ? filter with { Number = numbers.Read(number) } : filter;
    }

    private static JournalCursor? CursorOf(string? text) => text is null ? null : JournalCursor.Parse(text) ?? throw Bad("cursor");

    private Call View(JournalEntry entry, string? language) => CallView.Of(
        numbers.Complete(entry.Call), new CallContext { Annotation = entry.Annotation, Contact = entry.Contact }, lines.CapabilitiesOf(entry.Call.LineId), language);

    private static RefusalException Bad(string place) => new(new Problem(Reasons.BadRequest).With("place", place));
}
