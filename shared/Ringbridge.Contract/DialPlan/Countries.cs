namespace Ringbridge.Contract.DialPlan;

/// <summary>The countries whose numbering plans are known.</summary>
public static class Countries
{
    /// <summary>Whether it is such a country, ISO 3166-1 alpha-2, in capitals.</summary>
    public static bool IsKnown(string? country) => country is { Length: 2 } && CountryTable.Find(country)?.Country is not null;
}
