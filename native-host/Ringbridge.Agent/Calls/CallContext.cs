using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Calls;

/// <summary>What is known of a call beside what its line says.</summary>
internal sealed record CallContext
{
    /// <summary>Nothing.</summary>
    public static CallContext None { get; } = new();

    /// <summary>What a person added.</summary>
    public Annotation Annotation { get; init; } = Annotation.None;

    /// <summary>Who the other side is, if the sources leave no doubt, or a person picked one.</summary>
    public CallContact? Contact { get; init; }

    /// <summary>Earlier calls with the same number; null when there were none, or nobody has looked yet.</summary>
    public CallHistory? History { get; init; }

    /// <summary>
    /// What the other side is called: by the sources where they leave no doubt, else by the phone, else by the company; null when
    /// nobody knows.
    /// </summary>
    public string? NameOf(TrackedCall call) =>
        ((string?[])[Contact?.Name, call.RemoteName, Contact?.Company]).FirstOrDefault(name => !string.IsNullOrEmpty(name));
}
