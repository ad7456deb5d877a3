namespace Ringbridge.Contract.Settings;

/// <summary>The whole of <c>config.json</c>. What the options page saves and what an administrator writes is the same file.</summary>
public sealed record RingbridgeSettings
{
    /// <summary>Own country, ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = "DE";

    /// <summary>Own area code without trunk prefix, such as <c>89</c>; empty: numbers without area code are not completed.</summary>
    public string AreaCode { get; set; } = "";

    /// <summary>What the phone system wants before an outside number, such as <c>0</c>.</summary>
    public string OutsideLine { get; set; } = "";

    /// <summary>Regular expression of internal numbers.</summary>
    public string InternalNumbers { get; set; } = @"^[1-9]\d{1,3}$";

    /// <summary>The line to dial with; the first line when empty.</summary>
    public string DefaultLine { get; set; } = "";

    /// <summary>The lines. None configured: the built-in simulator.</summary>
    public IReadOnlyList<LineSettings> Lines { get; set; } = [];

    /// <summary>Where it is looked up who calls, in the order in which they are shown.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; set; } = [];

    /// <summary>Where phones send their events.</summary>
    public ReceiverSettings Receiver { get; set; } = new();

    /// <summary>What needs confirmation.</summary>
    public PolicySettings Policy { get; set; } = new();

    /// <summary>Opening the caller's page in the CRM.</summary>
    public PopupSettings Popup { get; set; } = new();

    /// <summary>How long past calls are kept.</summary>
    public JournalSettings Journal { get; set; } = new();

    /// <summary>How calls that come in are shown, and when not.</summary>
    public RingingSettings Ringing { get; set; } = new();

    /// <summary>URLs that are called when something happens with a call.</summary>
    public IReadOnlyList<ActionUrlSettings> ActionUrls { get; set; } = [];
}
