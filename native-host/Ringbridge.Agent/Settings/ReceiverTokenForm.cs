using System.Text.Json;
using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Secrets;

namespace Ringbridge.Agent.Settings;

/// <summary>What a token for the receiver looks like in the settings. As plain text it stands in addresses, so its letters need no encoding there.</summary>
internal static class ReceiverTokenForm
{
    /// <summary>For the sentence.</summary>
    public const string Example = """{ "secret": "receiver" }""";

    private const int MaxLength = 128;

    // Whoever guesses it may dial. On this computer that is at worst another user; in the network it is everybody.
    private const int LeastLength = 8;
    private const int LeastLengthInNetwork = 16;

    /// <summary>Whether it may stand there.</summary>
    /// <param name="token">The token.</param>
    /// <param name="receiver">The block that it stands in, otherwise valid.</param>
    public static bool Accepts(JsonElement token, JsonElement receiver) => token.ValueKind switch
    {
        JsonValueKind.Object => SecretName.IsValid(SecretValue.NameIn(token)) && token.EnumerateObject().Count() == 1,
        JsonValueKind.String => token.GetString()!.Length is var length
            && length >= (IsInNetwork(receiver) ? LeastLengthInNetwork : LeastLength) && length <= MaxLength
            && token.GetString()!.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~'),
        _ => false,
    };

    private static bool IsInNetwork(JsonElement receiver) =>
        receiver.TryGetProperty("listen", out var listen)
        && listen.EnumerateArray().SelectMany(text => ListenAddress.TryParse(text.GetString()!) ?? []).Any(address => !System.Net.IPAddress.IsLoopback(address.Address));
}
