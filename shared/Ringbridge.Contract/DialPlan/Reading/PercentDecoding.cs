using System.Text;

namespace Ringbridge.Contract.DialPlan;

/// <summary>Percent-decoding as phone links need it: once, as UTF-8, and a literal <c>+</c> stays a plus (RFC 3986 §2.1, RFC 3966 §5.1.1).</summary>
internal static class PercentDecoding
{
    /// <summary>Decodes; a <c>%</c> that starts no valid pair stays, and bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var isPair = bytes[index] == '%' && index + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]);
            bytes[length++] = isPair ? (byte)((HexValue(bytes[index + 1]) << 4) | HexValue(bytes[index + 2])) : bytes[index];
            index += isPair ? 2 : 0;
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static int HexValue(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
