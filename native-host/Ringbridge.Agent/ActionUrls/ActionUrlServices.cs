using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>What action URLs get from the rest of the agent.</summary>
internal sealed record ActionUrlServices
{
    /// <summary>Calls a URL; null when it worked, else why not.</summary>
    public required Func<Delivery, CancellationToken, Task<Problem?>> CallAsync { get; init; }

    /// <summary>Has a page opened by the browser that was used last; false when none is there.</summary>
    public required Func<string, bool> OpenTab { get; init; }

    /// <summary>What people call a line, by its id.</summary>
    public required Func<string, string> LineName { get; init; }

    /// <summary>What the other side of a call is called; null when nobody knows.</summary>
    public required Func<TrackedCall, string?> NameOf { get; init; }

    /// <summary>Whether no source is asked any more who is on a running call.</summary>
    public required Predicate<string> IsSettled { get; init; }

    /// <summary>A number of the journal, in that form.</summary>
    public required Func<string, NumberFormat, string> WriteNumber { get; init; }
}
