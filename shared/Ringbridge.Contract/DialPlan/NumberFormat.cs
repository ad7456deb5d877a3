using System.Text.Json.Serialization;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// How a line wants its numbers. Short numbers have no calling code: internal, emergency and short service numbers are the
/// same in every format, except that <see cref="OutsideLine"/> puts its prefix before service numbers.
/// </summary>
[JsonConverter(typeof(CamelCaseConverter<NumberFormat>))]
public enum NumberFormat
{
    /// <summary>As dialled from the desk: <see cref="National"/>, after the outside-line prefix.</summary>
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
