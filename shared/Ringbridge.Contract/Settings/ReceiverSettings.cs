using System.Text.Json;

namespace Ringbridge.Contract.Settings;

/// <summary>The receiver: where phones send their events.</summary>
public sealed record ReceiverSettings
{
    /// <summary>Where it listens, <c>address:port</c>, IPv6 in brackets; none: it does not. Only this computer by default.</summary>
    public IReadOnlyList<string> Listen { get; set; } = ["127.0.0.1:61234", "[::1]:61234"];

    /// <summary>What phones prove with that they may send: <c>{"secret": "name"}</c>, or plain text. Absent: the secret <c>receiver</c>, made when it is first needed.</summary>
    public JsonElement? Token { get; init; }

    /// <summary>Addresses and networks that may send, such as <c>10.1.2.3</c> or <c>10.1.0.0/16</c>; none: all. The loopback of this computer always may.</summary>
    public IReadOnlyList<string> Allow { get; set; } = [];
}
