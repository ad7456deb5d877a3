using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ringbridge.Contacts.Http;

/// <summary>
/// JSON of other people's systems, taken so that no text in it fails when it is read. What is not UTF-8 is no JSON (RFC 8259 §8.1).
/// Half a character, which programs leave behind that cut texts between two UTF-16 units (§8.2), becomes U+FFFD: a name that
/// ends in half an emoji is still a name, and the rest of the answer is good.
/// </summary>
internal static class JsonText
{
    private const int EscapeLength = 6;
    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    /// <summary>The value; null when that is no JSON.</summary>
    /// <param name="text">The text, in which halves of characters are replaced.</param>
    public static JsonElement? Read(byte[] text)
    {
        if (!Utf8.IsValid(text))
        {
            return null;
        }

        ReplaceHalves(text);
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void ReplaceHalves(Span<byte> text)
    {
        for (var at = text.IndexOf((byte)'\\'); at >= 0; at = text.IndexOf((byte)'\\'))
        {
            text = text[at..];
            var unit = UnitAt(text);
            var isPair = unit is { } high && char.IsHighSurrogate(high) && UnitAt(text[EscapeLength..]) is { } low && char.IsLowSurrogate(low);
            if (!isPair && unit is { } half && char.IsSurrogate(half))
            {
                Replacement.CopyTo(text);
            }

            text = text[Math.Min(text.Length, isPair ? 2 * EscapeLength : unit is null ? 2 : EscapeLength)..];
        }
    }

    // \u00e4; null when something else stands there.
    private static char? UnitAt(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength && text.StartsWith("\\u"u8) && Utf8Parser.TryParse(text[2..EscapeLength], out ushort unit, out var read, 'x') && read == EscapeLength - 2
            ? (char)unit
            : null;
}
