using System.Text.Json.Serialization;

namespace Ringbridge.Contract.DialPlan;

/// <summary>Why a person must confirm before a number is dialled.</summary>
[JsonConverter(typeof(CamelCaseConverter<ConfirmKind>))]
public enum ConfirmKind
{
    /// <summary>An emergency number: never by accident.</summary>
    Emergency,

    /// <summary>Costs extra; satellite numbers too.</summary>
    Premium,

    /// <summary>A country that was not called before.</summary>
    Foreign,
}
