namespace Ringbridge.Contract.Settings;

/// <summary>The journal.</summary>
public sealed record JournalSettings
{
    /// <summary>Past calls are kept so many days, 1 to 3,650.</summary>
    public int Days { get; set; } = 90;
}
