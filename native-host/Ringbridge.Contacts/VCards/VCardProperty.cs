using System.Text;
using Ringbridge.Contacts.Tables;

namespace Ringbridge.Contacts.VCards;

/// <summary>One property of a vCard: <c>item1.TEL;TYPE=WORK,VOICE:+49 30 1234</c>.</summary>
/// <param name="Group">What stands before the dot, such as <c>item1</c>; empty when there is none.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">In the order of the card, names in capitals; a bare value (version 2.1) is a <c>TYPE</c>.</param>
/// <param name="Raw">The value as it stands there.</param>
internal sealed record VCardProperty(string Group, string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Raw)
{
    private static readonly string[] Encodings = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"];

    /// <summary>Whether its value is bytes, such as a photo.</summary>
    public bool IsBinary => Parameters.Any(parameter => parameter is { Name: "ENCODING", Value: "B" or "BASE64" })
        || Raw.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its value is quoted-printable.</summary>
    public bool IsQuotedPrintable => Parameters.Any(parameter => parameter is { Name: "ENCODING", Value: "QUOTED-PRINTABLE" });

    /// <summary>What it is for, in capitals: <c>WORK</c>, <c>CELL</c>, …</summary>
    public IReadOnlyList<string> Types => [.. Parameters.Where(parameter => parameter.Name is "TYPE").Select(parameter => parameter.Value)];

    /// <summary>The value as text.</summary>
    public string Text => Unescape(Decoded);

    /// <summary>The parts of a value that has several, such as <c>N</c> and <c>ORG</c>.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var (parts, start, value) = (new List<string>(), 0, Decoded);
            for (var at = 0; at <= value.Length; at++)
            {
                if (at == value.Length || (value[at] is ';' && (at == 0 || value[at - 1] is not '\\')))
                {
                    parts.Add(Unescape(value[start..at]).Trim());
                    start = at + 1;
                }
            }

            return parts;
        }
    }

    private string Decoded => IsQuotedPrintable ? FromQuotedPrintable() : Raw;

    /// <summary>Reads an unfolded line; null when it is none.</summary>
    public static VCardProperty? Parse(string line)
    {
        var colon = ColonOf(line);
        if (colon <= 0)
        {
            return null;
        }

        var head = SplitOutsideQuotes(line[..colon], ';');
        var dot = head[0].IndexOf('.', StringComparison.Ordinal);
        var parameters = head.Skip(1).SelectMany(Parameter).ToList();
        return new VCardProperty(dot < 0 ? "" : head[0][..dot], head[0][(dot + 1)..].Trim().ToUpperInvariant(), parameters, line[(colon + 1)..]);
    }

    private static IEnumerable<(string Name, string Value)> Parameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            var bare = text.Trim().ToUpperInvariant();
            return [(Encodings.Contains(bare) ? "ENCODING" : "TYPE", bare)];
        }

        var name = text[..equals].Trim().ToUpperInvariant();
        return text[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal).Split(',').Select(value => (name, value.Trim().ToUpperInvariant()));
    }

    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] is '"';
            if (line[at] is ':' && !quoted)
            {
                return at;
            }
        }

        return -1;
    }

    private static List<string> SplitOutsideQuotes(string text, char separator)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] is '"';
            if (text[at] == separator && !quoted)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            plain.Append(text[at] is 'n' or 'N' ? '\n' : text[at]);
        }

        return plain.ToString();
    }

    // RFC 2045 §6.7; what is no code stays as it is.
    private string FromQuotedPrintable()
    {
        var bytes = new List<byte>(Raw.Length);
        for (var at = 0; at < Raw.Length; at++)
        {
            if (Raw[at] is '=' && at + 2 < Raw.Length + 0 && char.IsAsciiHexDigit(Raw[at + 1]) && char.IsAsciiHexDigit(Raw[at + 2]))
            {
                bytes.Add(Convert.ToByte(Raw.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([Raw[at]]));
            }
        }

        var charset = Parameters.FirstOrDefault(parameter => parameter.Name is "CHARSET").Value;
        byte[] all = [.. bytes];
        return charset is "ISO-8859-1" or "ISO-8859-15" or "WINDOWS-1252" ? TextOfFile.Windows.GetString(all) : TextOfFile.Of(all).Text;
    }
}
