using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>When an action URL is called.</summary>
[JsonConverter(typeof(CamelCaseConverter<ActionUrlEvent>))]
public enum ActionUrlEvent
{
    /// <summary>Somebody calls us.</summary>
    Inbound,

    /// <summary>We call somebody.</summary>
    Outbound,

    /// <summary>Both sides talk.</summary>
    Connected,

    /// <summary>The call was parked, or taken back.</summary>
    Hold,

    /// <summary>The call is over.</summary>
    Disconnected,
}
