using System.Text;

namespace Ringbridge.Contacts.Tables;

/// <summary>The text of a file whose encoding nobody tells: UTF-8 or UTF-16 by its mark, UTF-8 if it is valid, else what Windows wrote.</summary>
/// <param name="Text">The text.</param>
/// <param name="Encoding">The encoding's name, for people.</param>
internal sealed record TextOfFile(string Text, string Encoding)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252: what Excel and old address books write in western Europe.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads bytes.</summary>
    public static TextOfFile Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return new TextOfFile(System.Text.Encoding.UTF8.GetString(bytes[3..]), "UTF-8");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new TextOfFile(System.Text.Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new TextOfFile(System.Text.Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        }

        try
        {
            return new TextOfFile(Strict.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return new TextOfFile(Windows.GetString(bytes), "Windows-1252");
        }
    }
}
