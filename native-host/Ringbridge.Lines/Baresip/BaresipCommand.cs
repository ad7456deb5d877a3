using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ringbridge.Lines.Baresip;

/// <summary>One command to baresip's ctrl_tcp module: <c>{"command":…,"params":…,"token":…}</c> as a netstring.</summary>
/// <param name="Name">A long command of its menu, such as <c>dial</c>.</param>
/// <param name="Parameters">What follows the command; null when it takes nothing.</param>
/// <param name="Token">Comes back in the response.</param>
internal readonly record struct BaresipCommand(string Name, string? Parameters, string Token)
{
    // The default encoder writes "+" as \u002B: legal, but numbers should go out as everybody writes them.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes to send.</summary>
    public byte[] ToNetstring()
    {
        var json = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("command"u8, Name);
            if (Parameters is not null)
            {
                writer.WriteString("params"u8, Parameters);
            }

            writer.WriteString("token"u8, Token);
            writer.WriteEndObject();
        }

        var head = Encoding.ASCII.GetBytes(json.WrittenCount.ToString(CultureInfo.InvariantCulture) + ":");
        return [.. head, .. json.WrittenSpan, (byte)','];
    }
}
