using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Contacts;

/// <summary>Who hears what <see cref="CallPreviews"/> finds out. None of them may wait.</summary>
internal sealed record PreviewListeners
{
    /// <summary>Told what all sources know of who is on a running call, whenever it changes.</summary>
    public required Action<string, SearchState> Tell { get; init; }

    /// <summary>Told that a call which is over got a name.</summary>
    public required Action<string> TellPast { get; init; }

    /// <summary>Told once that no source is asked any more who is on a running call.</summary>
    public required Action<string> Settled { get; init; }

    /// <summary>Told that the page of a running call waits no longer, though sources are still asked; not told when none is any more.</summary>
    public required Action<string> PageDue { get; init; }

    /// <summary>Told once of a call that is over, with what all sources know, when no source is asked any more.</summary>
    public required Action<TrackedCall, SearchState> Over { get; init; }
}
