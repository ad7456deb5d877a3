using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.DialPlan;

/// <summary>From where is dialled: what the settings say about the own place and phone system.</summary>
/// <param name="Country">Own country, ISO 3166-1 alpha-2. Unknown ones leave international and internal numbers dialable, nothing else.</param>
/// <param name="AreaCode">Own area code, with or without trunk prefix; empty: local numbers are not completed.</param>
/// <param name="OutsideLine">What the phone system wants before an outside number, such as <c>0</c>; may be empty.</param>
/// <param name="InternalNumbers">Regular expression that a whole internal number matches. Empty or invalid: there are none.</param>
public sealed record DialPlanOptions(string Country, string AreaCode, string OutsideLine, string InternalNumbers)
{
    /// <summary>The dial plan as the settings have it.</summary>
    public static DialPlanOptions From(RingbridgeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new DialPlanOptions(settings.Country, settings.AreaCode, settings.OutsideLine, settings.InternalNumbers);
    }
}
