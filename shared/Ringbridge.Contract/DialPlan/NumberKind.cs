using System.Text.Json.Serialization;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What kind of number it is, as far as dialling rules care.</summary>
[JsonConverter(typeof(CamelCaseConverter<NumberKind>))]
public enum NumberKind
{
    /// <summary>A valid number of no kind listed here, or of unknown kind.</summary>
    Unknown,

    /// <summary>Land line.</summary>
    Fixed,

    /// <summary>Mobile.</summary>
    Mobile,

    /// <summary>Free for the caller.</summary>
    TollFree,

    /// <summary>Costs extra (0900, 0137, 118xx, …).</summary>
    Premium,

    /// <summary>Shared cost (0180, 0848, …).</summary>
    Shared,

    /// <summary>Company-wide, VoIP, personal and other service numbers.</summary>
    Service,

    /// <summary>An extension of the own phone system.</summary>
    Internal,

    /// <summary>112, 110, 133, 144, …</summary>
    Emergency,

    /// <summary>Satellite and other global ranges (+870, +881, +882, +883, …).</summary>
    Satellite,
}
