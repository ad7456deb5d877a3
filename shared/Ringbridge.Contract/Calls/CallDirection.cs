namespace Ringbridge.Contract.Calls;

/// <summary>Who started the call.</summary>
public enum CallDirection
{
    /// <summary>Somebody calls us.</summary>
    Inbound,

    /// <summary>We call somebody.</summary>
    Outbound,
}
