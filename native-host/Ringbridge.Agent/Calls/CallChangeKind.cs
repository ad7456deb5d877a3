namespace Ringbridge.Agent.Calls;

/// <summary>Whom a change of a call concerns.</summary>
internal enum CallChangeKind
{
    /// <summary>Journal and clients.</summary>
    Visible,

    /// <summary>The journal only: the command to dial is on its way, and there is nothing true to show yet.</summary>
    Silent,

    /// <summary>Clients, and the journal if the call is still in it: something was learnt of a call that was over already. What was erased stays erased.</summary>
    Late,

    /// <summary>The call turned out to be a part of another one: it leaves the journal, and clients see it end.</summary>
    Withdrawn,
}
