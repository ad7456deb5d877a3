using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Methods;

/// <summary>How the receiver is.</summary>
public sealed record ReceiverStatus
{
    /// <summary>Where it listens now, <c>address:port</c>.</summary>
    public required IReadOnlyList<string> Listening { get; init; }

    /// <summary>Whether a line is set up whose phone sends its events here.</summary>
    public required bool Needed { get; init; }

    /// <summary>Whether phones in the network can reach it, not only programs on this computer.</summary>
    public required bool InNetwork { get; init; }

    /// <summary>Who may send, as the settings say; empty: all that know the token.</summary>
    public required IReadOnlyList<string> Allow { get; init; }

    /// <summary>Why it does not listen everywhere it should. It keeps trying.</summary>
    public ProblemInfo? Problem { get; init; }
}

/// <summary>Which addresses are to be entered in phones?</summary>
public sealed record ReceiverUrlsParams
{
    /// <summary>The line; all that take events when absent.</summary>
    public string? LineId { get; init; }
}

/// <summary>What is to be entered in phones, so that they send their events. It holds the token: for the person's eyes, in a page of ours.</summary>
public sealed record ReceiverUrlsResult
{
    /// <summary>How the receiver is.</summary>
    public required ReceiverStatus Receiver { get; init; }

    /// <summary>Lines whose phones send events to the receiver.</summary>
    public required IReadOnlyList<LineUrls> Lines { get; init; }
}

/// <summary>What is to be entered in the phone of one line.</summary>
public sealed record LineUrls
{
    /// <summary>The line.</summary>
    public required string LineId { get; init; }

    /// <summary>One address for each event, in the order of the phone's own menu.</summary>
    public required IReadOnlyList<EventUrl> Urls { get; init; }

    /// <summary>The command for softphones that start a program on a call, such as <c>ringbridge event …</c>; absent where phones cannot.</summary>
    public string? Command { get; init; }

    /// <summary>Lines for the phone's provisioning file; absent where none is known.</summary>
    public string? Provisioning { get; init; }

    /// <summary>Whether <c>line.writeActionUrls</c> can enter them in the phone.</summary>
    public required bool CanWrite { get; init; }

    /// <summary>What must be set before its phone can reach the receiver: an entry for <c>receiver.listen</c>. Absent when it can.</summary>
    public string? Listen { get; init; }

    /// <summary>When the last event of this line came since the agent runs.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Why its phone cannot reach the receiver yet, and what to do.</summary>
    public ProblemInfo? Problem { get; init; }
}

/// <summary>One address to enter in a phone.</summary>
/// <param name="Event">The event, stable, such as <c>incoming_call</c>.</param>
/// <param name="Field">What the phone's own menu calls the place.</param>
/// <param name="Url">The address, with the phone's own placeholders.</param>
public sealed record EventUrl(string Event, string Field, string Url);

/// <summary>Something came to the receiver. Told at most once a second for each line, so that a page can show that it works.</summary>
public sealed record ReceiverHeard
{
    /// <summary>The line; absent when the sender named none that exists.</summary>
    public string? LineId { get; init; }

    /// <summary>What the phone called the event.</summary>
    public string? Event { get; init; }

    /// <summary>Who sent it: an IP address; absent for <c>ringbridge event</c>.</summary>
    public string? From { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was not taken, and what to do; absent when it was.</summary>
    public ProblemInfo? Problem { get; init; }
}

/// <summary>An event that a program on this computer hands over, in place of the receiver.</summary>
public sealed record LineEventParams
{
    /// <summary>The line; the only one that takes events when absent.</summary>
    public string? LineId { get; init; }

    /// <summary>What the phone said, by name: the same names as in an address.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}

/// <summary>Who took the event.</summary>
/// <param name="LineId">The line.</param>
public sealed record LineEventResult(string LineId);

/// <summary>Enter the addresses in a phone.</summary>
/// <param name="LineId">Whose phone; <see cref="LineUrls.CanWrite"/> says whether it can.</param>
public sealed record LineWriteParams(string LineId);

/// <summary>How it went. The sentence is there in both cases.</summary>
public sealed record LineWriteResult
{
    /// <summary>The phone took all of them, as far as it says.</summary>
    public required bool Ok { get; init; }

    /// <summary>One sentence: what to do next, or what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The codes, when not <see cref="Ok"/>.</summary>
    public ProblemInfo? Problem { get; init; }
}
