using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contract.Settings;

/// <summary>One URL in <c>config.json</c> that is called when something happens with a call.</summary>
public sealed record ActionUrlSettings
{
    /// <summary>When; at least one.</summary>
    public required IReadOnlyList<ActionUrlEvent> On { get; init; }

    /// <summary>
    /// The URL, with placeholders such as <c>&lt;$remote_party&gt;</c> after the host. <c>https</c>; <c>http</c> only on this
    /// computer and in its own network.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>Whether it is called in the background, or opened in a browser.</summary>
    public ActionUrlOpen Open { get; set; } = ActionUrlOpen.Background;

    /// <summary>How it wants its numbers.</summary>
    public NumberFormat NumberFormat { get; set; } = NumberFormat.E164;
}
