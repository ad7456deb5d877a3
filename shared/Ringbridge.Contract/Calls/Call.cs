using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Calls;

/// <summary>One conversation, in or out, as clients see it. Immutable: every change is a new record, sent whole.</summary>
public sealed record Call
{
    /// <summary>Ours, unique for ever; never the phone system's.</summary>
    public required string Id { get; init; }

    /// <summary>The line it runs on.</summary>
    public required string LineId { get; init; }

    /// <summary>Who started it.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>Where it is.</summary>
    public required CallState State { get; init; }

    /// <summary>
    /// Why it is over. Present exactly when it is no longer running: with <see cref="CallState.Ended"/>, and, as
    /// <see cref="Calls.EndReason.Unknown"/>, with <see cref="CallState.Sent"/> when the phone never told more.
    /// </summary>
    public EndReason? EndReason { get; init; }

    /// <summary>The other side: E.164 where known, else what the line said; absent when withheld.</summary>
    public string? RemoteNumber { get; init; }

    /// <summary><see cref="RemoteNumber"/> grouped as people read it.</summary>
    public string? RemoteDisplay { get; init; }

    /// <summary>A name, if the line gave one. Text, never markup.</summary>
    public string? RemoteName { get; init; }

    /// <summary>Who that is, if the sources leave no doubt, or a person picked one; absent otherwise.</summary>
    public CallContact? Contact { get; init; }

    /// <summary>What kind of number the other side has; absent when it is withheld, or cannot be told.</summary>
    public NumberKind? RemoteKind { get; init; }

    /// <summary>The number's country, ISO 3166-1 alpha-2; absent for internal and other short numbers.</summary>
    public string? RemoteCountry { get; init; }

    /// <summary>The place of a land line in Germany, Austria or Switzerland, in the session's language.</summary>
    public string? RemoteArea { get; init; }

    /// <summary>When it was first heard of.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When talking began.</summary>
    public DateTimeOffset? ConnectedAt { get; init; }

    /// <summary>When it ended; absent while it runs, and when nobody told.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What can be done with it now.</summary>
    public IReadOnlyList<CallAction> Actions { get; set; } = [];

    /// <summary>A hint or failure for the person, such as "Pick up your phone"; localised per session.</summary>
    public ProblemInfo? Problem { get; init; }

    /// <summary>What somebody wrote down about it. Text, never markup.</summary>
    public string? Note { get; init; }

    /// <summary>How somebody sorted it; absent when nobody did.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>True: the journal keeps it without number and name. Absent otherwise.</summary>
    public bool? Private { get; init; }

    /// <summary>
    /// Earlier calls with this number. Comes with a running inbound call as soon as the journal has looked, which may be
    /// one <c>call.changed</c> later; absent when there were none.
    /// </summary>
    public CallHistory? History { get; init; }
}
