using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>What came of asking one source so far.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">How it went.</param>
internal sealed record SourceOutcome(SourceHost Source, SourceAnswerState State)
{
    /// <summary>How long it took.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>Who was found.</summary>
    public IReadOnlyList<FoundContact> Found { get; init; } = [];

    /// <summary>What is wrong; of a source that answered, why not all that belongs to a contact is known.</summary>
    public Problem? Problem { get; init; }

    /// <summary>As clients see it.</summary>
    public SourceAnswer In(string? language) => new()
    {
        SourceId = Source.Id,
        SourceName = Source.Name(language),
        State = State,
        Found = Found.Count,
        TookMs = Took is { } took ? Math.Round(took.TotalMilliseconds, 1) : null,
        Problem = Problem is { } problem ? ProblemTexts.Describe(problem, language) : null,
    };
}
