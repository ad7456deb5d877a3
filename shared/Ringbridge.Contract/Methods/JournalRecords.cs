using Ringbridge.Contract.Calls;

namespace Ringbridge.Contract.Methods;

/// <summary>Which past calls are meant. What is absent does not narrow.</summary>
public record JournalFilter
{
    /// <summary>Words that all occur in number, name, note or tags, in whatever case; at most 200 characters.</summary>
    public string? Search { get; init; }

    /// <summary>Only inbound or only outbound ones.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>Only those that nobody here answered.</summary>
    public bool Missed { get; init; }

    /// <summary>Only those of a line; it need not exist any more.</summary>
    public string? LineId { get; init; }

    /// <summary>Only those with a number, in any form.</summary>
    public string? Number { get; init; }

    /// <summary>Only those with a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Only those that began then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those that began before.</summary>
    public DateTimeOffset? To { get; init; }
}

/// <summary>Which past calls, and how many?</summary>
public sealed record JournalQueryParams : JournalFilter
{
    /// <summary>Any.</summary>
    public JournalQueryParams()
    {
    }

    /// <summary>Those.</summary>
    public JournalQueryParams(JournalFilter filter)
        : base(filter)
    {
    }

    /// <summary>At most so many, 1 to 1,000. Fewer come when they do not fit into one message.</summary>
    public int Limit { get; set; } = 50;

    /// <summary>Where to go on: <see cref="JournalQueryResult.Next"/> of the page before, with the same filter.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of past calls.</summary>
/// <param name="Calls">Newest first.</param>
/// <param name="Next">Where the next page begins; absent on the last one. New calls do not shift it.</param>
public sealed record JournalQueryResult(IReadOnlyList<Call> Calls, string? Next = null);

/// <summary>Write something down about a call, running or past. What is absent stays as it is.</summary>
public sealed record JournalAnnotateParams
{
    /// <summary>The call.</summary>
    public required string CallId { get; init; }

    /// <summary>At most 4,000 characters; empty removes the note.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The note that <see cref="Note"/> was written over. When the call has another one by now, that one stays, and the answer has it.
    /// </summary>
    public string? NoteBefore { get; init; }

    /// <summary>All tags, at most 20 of at most 40 characters each; an empty list removes them.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>
    /// True removes number and name from the journal, at once and for good; while the call runs, false brings them back.
    /// </summary>
    public bool? Private { get; init; }
}

/// <summary>The tags that past calls have.</summary>
/// <param name="Tags">The most used ones first, at most 500.</param>
public sealed record JournalTagsResult(IReadOnlyList<string> Tags);

/// <summary>Erase past calls for good. Exactly one of the three; running calls stay.</summary>
public sealed record JournalEraseParams
{
    /// <summary>One call.</summary>
    public string? CallId { get; init; }

    /// <summary>All calls with a number, in any form.</summary>
    public string? Number { get; init; }

    /// <summary>True: all calls.</summary>
    public bool All { get; init; }
}

/// <summary>What was erased.</summary>
/// <param name="Erased">How many calls.</param>
public sealed record JournalEraseResult(int Erased);

/// <summary>Past calls changed: they were annotated or erased. New ones are told by <c>call.changed</c>.</summary>
/// <param name="CallId">The only call that changed; absent when several may have.</param>
public sealed record JournalChangedParams(string? CallId = null);

/// <summary>Write which past calls as CSV?</summary>
public sealed record JournalExportParams : JournalFilter
{
    /// <summary>Any.</summary>
    public JournalExportParams()
    {
    }

    /// <summary>Those.</summary>
    public JournalExportParams(JournalFilter filter)
        : base(filter)
    {
    }

    /// <summary>
    /// For people with a spreadsheet: their language, their time zone, a byte order mark. Otherwise for programs: fixed
    /// English names, times in UTC.
    /// </summary>
    public bool Excel { get; init; }

    /// <summary>Between cells: a comma or a semicolon. Absent: a comma, except for Excel in German, which wants a semicolon.</summary>
    public string? Separator { get; init; }

    /// <summary>Where to go on: <see cref="JournalExportResult.Next"/> of the part before, with the same filter and form.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A part of a CSV file; the parts are put together as they are.</summary>
/// <param name="Text">Whole lines; the first part begins with the header.</param>
/// <param name="Next">Where the next part begins; absent on the last one.</param>
public sealed record JournalExportResult(string Text, string? Next = null);
