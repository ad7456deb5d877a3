using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Presence;

/// <summary>What a colleague says of themselves.</summary>
[JsonConverter(typeof(CamelCaseConverter<ColleaguePresence>))]
public enum ColleaguePresence
{
    /// <summary>Nothing, or not known just now.</summary>
    Unknown,

    /// <summary>Not there.</summary>
    Offline,

    /// <summary>There.</summary>
    Available,

    /// <summary>Away for a while.</summary>
    Away,

    /// <summary>Busy.</summary>
    Busy,

    /// <summary>Does not want to be disturbed.</summary>
    DoNotDisturb,
}
