namespace Ringbridge.FakePbx.Http;

/// <summary>How an answer without end ends all the same.</summary>
public enum StreamEnd
{
    /// <summary>The connection is closed.</summary>
    Close,

    /// <summary>The connection is reset.</summary>
    Reset,
}
