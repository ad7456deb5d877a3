namespace Ringbridge.Agent.Policy;

/// <summary>What the policy says to a call.</summary>
public enum DialVerdict
{
    /// <summary>Dial.</summary>
    Allow,

    /// <summary>Ask the person first, then come back with their yes.</summary>
    Confirm,

    /// <summary>Never, or not now.</summary>
    Refuse,
}
