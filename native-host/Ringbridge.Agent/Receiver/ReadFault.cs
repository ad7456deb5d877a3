namespace Ringbridge.Agent.Receiver;

/// <summary>Why no request could be read.</summary>
internal enum ReadFault
{
    /// <summary>One was read.</summary>
    None,

    /// <summary>The sender closed before it had asked anything.</summary>
    Nothing,

    /// <summary>What came is no request.</summary>
    NoRequest,

    /// <summary>The head is longer than allowed.</summary>
    TooLong,
}
