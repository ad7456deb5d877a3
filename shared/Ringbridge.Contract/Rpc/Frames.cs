namespace Ringbridge.Contract.Rpc;

/// <summary>The frame format of native messaging, spoken on every transport: a length, then that many bytes of UTF-8 JSON.</summary>
/// <remarks>Source: "Native messaging" at developer.chrome.com and MDN. The cap is what browsers take from a host; we keep it in both directions.</remarks>
public static class Frames
{
    /// <summary>The length stands first: 32 bits, unsigned, in the byte order of the machine.</summary>
    public const int HeaderBytes = 4;

    /// <summary>The longest payload: 1 MiB exactly.</summary>
    public const int MaxPayloadBytes = 1_048_576;
}
