using System.Text;
using System.Text.Json;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// One message from baresip's ctrl_tcp module: the response to a command or an event. Parsing is lenient, because names
/// in it come from whoever calls: bytes that are no UTF-8 are replaced, values of an unexpected kind count as absent.
/// </summary>
internal sealed record BaresipMessage
{
    /// <summary>A response, not an event.</summary>
    public bool IsResponse { get; private init; }

    /// <summary>Response: the token of its command.</summary>
    public string? Token { get; private init; }

    /// <summary>Response: the command was understood. Baresip 1.0.0 says so too when the command could do nothing.</summary>
    public bool Ok { get; private init; }

    /// <summary>Response: what the command printed, without colours.</summary>
    public string Data { get; private init; } = "";

    /// <summary>Event: its name, such as <c>CALL_RINGING</c>.</summary>
    public string? Type { get; private init; }

    /// <summary>Event: <c>incoming</c> or <c>outgoing</c>.</summary>
    public string? Direction { get; private init; }

    /// <summary>Event: the other side's SIP URI.</summary>
    public string? PeerUri { get; private init; }

    /// <summary>Event: the other side's name.</summary>
    public string? PeerName { get; private init; }

    /// <summary>Event: the call, by its SIP Call-ID.</summary>
    public string? Id { get; private init; }

    /// <summary>Event: the own account, by its SIP URI.</summary>
    public string? Account { get; private init; }

    /// <summary>Event: more, depending on its type.</summary>
    public string? Parameter { get; private init; }

    /// <summary>Reads one frame.</summary>
    /// <returns>Null when it is no JSON object, or neither response nor event.</returns>
    public static BaresipMessage? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json));
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BaresipMessage? Read(JsonElement root)
    {
        if (root.TryGetProperty("response", out _))
        {
            return new BaresipMessage
            {
                IsResponse = true,
                Token = Text(root, "token"),
                Ok = root.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True,
                Data = AnsiColours.Strip(Text(root, "data") ?? ""),
            };
        }

        return Text(root, "type") is not { } type ? null : new BaresipMessage
        {
            Type = type,
            Direction = Text(root, "direction"),
            PeerUri = Text(root, "peeruri"),
            PeerName = Text(root, "peerdisplayname"),
            Id = Text(root, "id"),
            Account = Text(root, "accountaor"),
            Parameter = Text(root, "param"),
        };
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
