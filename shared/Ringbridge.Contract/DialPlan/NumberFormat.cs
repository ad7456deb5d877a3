using System.Text.Json.Serialization;

namespace Ringbridge.Contract.DialPlan;

/// <summary>How a line wants its numbers. Internal, emergency and service numbers go out as dialled in every format.</summary>
[JsonConverter(typeof(CamelCaseConverter<NumberFormat>))]
public enum NumberFormat
{
    /// <summary>As dialled from the desk: national with outside-line prefix, foreign with <c>00</c>.</summary>
    OutsideLine,

    /// <summary><c>+4930123456</c>.</summary>
    E164,

    /// <summary><c>4930123456</c>.</summary>
    Digits,

    /// <summary><c>004930123456</c>, with the country's own international prefix.</summary>
    International,

    /// <summary><c>030123456</c> inside the own country, <see cref="International"/> outside.</summary>
    National,
}
