namespace Ringbridge.Agent.Calls;

/// <summary>Whom a change of a call concerns.</summary>
internal enum CallChangeKind
{
    /// <summary>Journal and clients.</summary>
    Visible,

    /// <summary>The journal only: the command to dial is on its way, and there is nothing true to show yet.</summary>
    Silent,

    /// <summary>The call turned out to be a part of another one: it leaves the journal, and clients see it end.</summary>
    Withdrawn,
}
