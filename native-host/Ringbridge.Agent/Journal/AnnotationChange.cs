using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>What changes in an annotation; null leaves a part as it is.</summary>
internal sealed record AnnotationChange
{
    private const int MaxNoteLength = 4_000;
    private const int MaxTags = 20;
    private const int MaxTagLength = 40;

    /// <summary>The new note; empty removes it.</summary>
    public string? Note { get; private init; }

    /// <summary>The note that the new one was written over: another one stays. Null: it is replaced, whatever it is.</summary>
    public string? NoteBefore { get; private init; }

    /// <summary>All tags from now on.</summary>
    public IReadOnlyList<string>? Tags { get; private init; }

    /// <summary>Whether it is private from now on.</summary>
    public bool? IsPrivate { get; private init; }

    /// <summary>Reads what a client sent: trimmed, each tag once.</summary>
    /// <exception cref="RefusalException">It is too long, or a tag holds control characters.</exception>
    public static AnnotationChange Of(JournalAnnotateParams request)
    {
        var note = request.Note?.Trim();
        if (note?.Length > MaxNoteLength)
        {
            throw Bad($"note, at most {MaxNoteLength} characters");
        }

        var tags = request.Tags?.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tags?.Count > MaxTags || tags?.Any(tag => tag.Length > MaxTagLength || tag.Any(char.IsControl)) == true)
        {
            throw Bad($"tags, at most {MaxTags} of {MaxTagLength} characters");
        }

        return new AnnotationChange { Note = note, NoteBefore = request.NoteBefore?.Trim(), Tags = tags, IsPrivate = request.Private };
    }

    private static RefusalException Bad(string place) => new(new Problem(Reasons.BadRequest).With("place", place));
}
