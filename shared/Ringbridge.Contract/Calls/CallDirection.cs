using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Calls;

/// <summary>Who started the call.</summary>
[JsonConverter(typeof(CamelCaseConverter<CallDirection>))]
public enum CallDirection
{
    /// <summary>Somebody calls us.</summary>
    Inbound,

    /// <summary>We call somebody.</summary>
    Outbound,
}
