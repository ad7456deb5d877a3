using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contract.Settings;

/// <summary>The dial policy.</summary>
public sealed record PolicySettings
{
    /// <summary>At most so many calls a minute, over all clients.</summary>
    public int CallsPerMinute { get; set; } = 10;

    /// <summary>What must be confirmed. Emergency and premium always are, listed or not.</summary>
    public IReadOnlyList<ConfirmKind> Confirm { get; set; } = [ConfirmKind.Premium, ConfirmKind.Emergency, ConfirmKind.Foreign];

    /// <summary>Countries (ISO 3166-1 alpha-2) that may be called without asking; a confirmed call adds its country.</summary>
    public IReadOnlyList<string> AllowedCountries { get; set; } = [];
}
