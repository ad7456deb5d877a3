using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Calls;

/// <summary>Where a call is. Never more than is known: a phone that only said "200 OK" leaves a call at <see cref="Sent"/>.</summary>
[JsonConverter(typeof(CamelCaseConverter<CallState>))]
public enum CallState
{
    /// <summary>The phone took the command and reports nothing more.</summary>
    Sent,

    /// <summary>The own leg is being set up.</summary>
    Dialing,

    /// <summary>The other side rings (outbound), or we are being rung (inbound).</summary>
    Ringing,

    /// <summary>Both sides talk.</summary>
    Connected,

    /// <summary>The call is parked by our side.</summary>
    Held,

    /// <summary>The call is over; <see cref="Call.EndReason"/> says why.</summary>
    Ended,
}
