using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// A card as the bytes that are sealed: the id and the version, each with its length before it, then the card as JSON, if there is one.
/// The first two are read without the third.
/// </summary>
internal static class CardContent
{
    private const int NoVersion = -1;

    /// <summary>As bytes.</summary>
    public static byte[] Write(VersionedCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Append(buffer, card.Id);
        Append(buffer, card.Version);
        if (card.Card is not null)
        {
            using var writer = new Utf8JsonWriter(buffer);
            JsonSerializer.Serialize(writer, card.Card, CardJson.Default.Card);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What the source calls the card, and this state of it.</summary>
    public static (string Id, string? Version) ReadName(ReadOnlySpan<byte> content)
    {
        var id = Take(ref content)!;
        return (id, Take(ref content));
    }

    /// <summary>The card; null when there is nothing to find it by.</summary>
    public static Card? ReadCard(ReadOnlySpan<byte> content)
    {
        Skip(ref content);
        Skip(ref content);
        return content.IsEmpty ? null : JsonSerializer.Deserialize(content, CardJson.Default.Card);
    }

    private static void Append(ArrayBufferWriter<byte> buffer, string? text)
    {
        var length = text is null ? NoVersion : Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), length);
        buffer.Advance(sizeof(int));
        if (length > 0)
        {
            buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(length)));
        }
    }

    private static string? Take(ref ReadOnlySpan<byte> content)
    {
        var whole = content;
        var length = Skip(ref content);
        return length == NoVersion ? null : Encoding.UTF8.GetString(whole.Slice(sizeof(int), length));
    }

    private static int Skip(ref ReadOnlySpan<byte> content)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(content);
        content = content[(sizeof(int) + Math.Max(0, length))..];
        return length;
    }
}
