namespace Ringbridge.Contract.Rpc;

/// <summary>A frame that breaks the rules. The stream cannot be trusted after it: that connection ends, and nothing else does.</summary>
public sealed class FrameException(FrameError error, string message) : IOException(message)
{
    /// <summary>What was wrong.</summary>
    public FrameError Error { get; } = error;
}
