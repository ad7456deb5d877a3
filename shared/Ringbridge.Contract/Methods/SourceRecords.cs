using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>The sources and the kinds that can be added.</summary>
/// <param name="Sources">The own address book, then those of the settings in their order.</param>
/// <param name="Types">All kinds this build knows.</param>
public sealed record SourceListResult(IReadOnlyList<SourceInfo> Sources, IReadOnlyList<SourceTypeInfo> Types);

/// <summary>Try a source: a configured one by id, or one that is not saved yet by its settings; all configured ones when neither is given.</summary>
public sealed record SourceTestParams
{
    /// <summary>A configured source.</summary>
    public string? SourceId { get; init; }

    /// <summary>Settings that are not saved yet; a password may be plain text here and is not kept.</summary>
    public SourceSettings? Source { get; init; }

    /// <summary>A number to look for; only the connection is tried when absent.</summary>
    public string? Number { get; init; }
}

/// <summary>How the try went.</summary>
/// <param name="Sources">One for each source that was tried, in the order of the settings.</param>
public sealed record SourceTestResult(IReadOnlyList<SourceTrial> Sources);

/// <summary>How one source did. The sentence is there in all cases.</summary>
public sealed record SourceTrial
{
    /// <summary>The source's id.</summary>
    public required string SourceId { get; init; }

    /// <summary>What people call it.</summary>
    public required string SourceName { get; init; }

    /// <summary>It works; whether it knows the number is another question.</summary>
    public required bool Ok { get; init; }

    /// <summary>One sentence: what was found, or what is wrong and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>Who it has for the number, and why they match.</summary>
    public IReadOnlyList<Contact> Contacts { get; set; } = [];

    /// <summary>Of a file: what would be taken from it, and what not.</summary>
    public ImportPreview? Preview { get; init; }

    /// <summary>The codes, when not <see cref="Ok"/>.</summary>
    public ProblemInfo? Problem { get; init; }
}

/// <summary>What a file of contacts holds.</summary>
public sealed record ImportPreview
{
    /// <summary>What it was read as, such as <c>CSV, Windows-1252, “;”</c> or <c>vCard 3.0</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Of a table: which column is what, in the file's own words; those that mean nothing are left out.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; set; } = [];

    /// <summary>How many contacts are taken.</summary>
    public required int Accepted { get; init; }

    /// <summary>The first of them, with their numbers as they are understood.</summary>
    public required IReadOnlyList<Contact> Samples { get; init; }

    /// <summary>How many numbers are taken that are probably damaged.</summary>
    public int Doubtful { get; set; }

    /// <summary>The first of them, each with what seems to be wrong.</summary>
    public IReadOnlyList<ImportRow> DoubtfulRows { get; set; } = [];

    /// <summary>How many rows, cards or numbers are left out.</summary>
    public required int Rejected { get; init; }

    /// <summary>The first of them, each with its reason.</summary>
    public required IReadOnlyList<ImportRow> RejectedRows { get; init; }
}

/// <summary>One column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Meaning">What it is taken for, in the session's language.</param>
public sealed record ImportColumn(string Header, string Meaning);

/// <summary>A row or card of a file, or a number of it, of which there is something to say.</summary>
/// <param name="Row">The line of the file, counted from 1.</param>
/// <param name="Text">What stands there, shortened.</param>
/// <param name="Reason">Why it is left out, or what seems to be wrong, in the session's language.</param>
public sealed record ImportRow(int Row, string Text, string Reason);

/// <summary>Part of a file of contacts.</summary>
public sealed record SourceUploadParams
{
    /// <summary>The file's name, for people and for its ending.</summary>
    public required string Name { get; init; }

    /// <summary>Names the upload after its first part.</summary>
    public string? UploadId { get; init; }

    /// <summary>The bytes, Base64.</summary>
    public required string Content { get; init; }

    /// <summary>Nothing follows.</summary>
    public bool Last { get; init; }
}

/// <summary>Where an upload is.</summary>
/// <param name="UploadId">Names it for its next part.</param>
/// <param name="File">After the last part: what a source has as <c>file</c>.</param>
public sealed record SourceUploadResult(string UploadId, string? File = null);

/// <summary>Forget what was copied of sources and what they answered; it is fetched anew.</summary>
/// <param name="SourceId">The only one; all when absent. The own address book is never erased by this.</param>
public sealed record SourceEraseParams(string? SourceId = null);

/// <summary>How much was forgotten.</summary>
/// <param name="Contacts">Contacts that were on this computer.</param>
public sealed record SourceEraseResult(int Contacts);
