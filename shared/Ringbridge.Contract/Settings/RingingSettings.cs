namespace Ringbridge.Contract.Settings;

/// <summary>How calls that come in are shown, and when not.</summary>
public sealed record RingingSettings
{
    /// <summary>Shows who is calling over the page in front.</summary>
    public bool Toast { get; set; } = true;

    /// <summary>Shows a notification of the system where no page can show it, and while no browser is in front.</summary>
    public bool Notification { get; set; } = true;

    /// <summary>What happens while the page in front fills the screen.</summary>
    public FullScreenRinging FullScreen { get; set; } = FullScreenRinging.Notification;

    /// <summary>When nothing is shown and nothing sounds, every week anew.</summary>
    public IReadOnlyList<QuietHours> QuietHours { get; set; } = [];

    /// <summary>Numbers of important callers, E.164 or internal: they have a ringtone of their own.</summary>
    public IReadOnlyList<string> Vip { get; set; } = [];
}
