namespace Ringbridge.Contacts;

/// <summary>What happened with a call.</summary>
public enum CallStep
{
    /// <summary>It rings, or is being dialled.</summary>
    Begun,

    /// <summary>Somebody answered.</summary>
    Answered,

    /// <summary>It is over.</summary>
    Ended,
}
