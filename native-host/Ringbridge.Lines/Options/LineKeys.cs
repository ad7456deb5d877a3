namespace Ringbridge.Lines.Options;

/// <summary>The keys that lines share, so that the same thing has the same name in every line.</summary>
public static class LineKeys
{
    /// <summary>Where the phone or PBX is.</summary>
    public const string Address = "address";

    /// <summary>The user name for logging in there.</summary>
    public const string User = "user";

    /// <summary>The password for logging in there.</summary>
    public const string Password = "password";

    /// <summary>SHA-256 (hex) of the one TLS certificate that is trusted.</summary>
    public const string Certificate = "certificate";

    /// <summary>From which of several accounts the phone calls.</summary>
    public const string OutgoingUri = "outgoingUri";

    /// <summary>How long the own phone rings when it rings first, in seconds.</summary>
    public const string RingSeconds = "ringSeconds";

    /// <summary>How long one command may take, in milliseconds.</summary>
    public const string TimeoutMs = "timeoutMs";
}
