namespace Ringbridge.Contract.Rpc;

/// <summary>What was wrong with a frame.</summary>
public enum FrameError
{
    /// <summary>A length of zero: no JSON text is empty.</summary>
    Empty,

    /// <summary>Longer than <see cref="Frames.MaxPayloadBytes"/>.</summary>
    TooLong,

    /// <summary>The stream ended in the middle of it.</summary>
    Cut,

    /// <summary>No JSON text in UTF-8, or nested too deeply.</summary>
    NotJson,

    /// <summary>JSON, but not one object; JSON-RPC's batches are arrays and not spoken here.</summary>
    NotAnObject,
}
