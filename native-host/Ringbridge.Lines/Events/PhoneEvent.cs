using System.Text;

namespace Ringbridge.Lines.Events;

/// <summary>
/// One event as a phone sent it: values by name. Phones and people are careless, so much is taken as it was meant: names in
/// any case and with or without separators (<c>call-id</c>, <c>callId</c>), raw spaces and umlauts, a raw <c>&amp;</c> inside a name,
/// <c>&amp;amp;</c> from an XML file, placeholders that the phone did not replace (no value), and a name that stands twice (the first
/// one counts, because what comes later may be part of what a caller calls himself).
/// </summary>
public sealed class PhoneEvent
{
    private const int MaxPairs = 64;
    private const int MaxValueLength = 512;
    private const int MaxNameLength = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private PhoneEvent()
    {
    }

    /// <summary>What the phone calls the event, for people; null when it does not say.</summary>
    public string? Name =>
        Value(EventKeys.Event) is { } name ? new string([.. name.Where(letter => !char.IsControl(letter)).Take(MaxNameLength)]) : null;

    /// <summary>Reads what stands behind the question mark of an address, as it came over the wire.</summary>
    public static PhoneEvent FromQuery(ReadOnlySpan<byte> query)
    {
        var read = new PhoneEvent();
        string? last = null;
        var pairs = 0;
        while (query.Length > 0 && pairs++ < MaxPairs)
        {
            var end = query.IndexOf((byte)'&');
            var pair = end < 0 ? query : query[..end];
            query = end < 0 ? [] : query[(end + 1)..];
            last = read.Take(pair, last);
        }

        return read;
    }

    /// <summary>Takes values that are text already, as on the command line.</summary>
    public static PhoneEvent FromPairs(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var read = new PhoneEvent();
        foreach (var (name, value) in pairs.Take(MaxPairs))
        {
            read.Add(Normalize(name), value);
        }

        return read;
    }

    /// <summary>The value of the first of these names that has one; null when none has. Names as <see cref="Normalize"/> gives them.</summary>
    public string? Value(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            if (_values.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether one of these names was sent at all, with or without a value.</summary>
    public bool Has(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Any(_values.ContainsKey);
    }

    /// <summary>A name in lower case, letters and digits only: <c>Call-ID</c> and <c>call_id</c> are one.</summary>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    }

    // Returns the name that a following piece without a name of its own belongs to.
    private string? Take(ReadOnlySpan<byte> pair, string? last)
    {
        var equals = pair.IndexOf((byte)'=');
        if (equals > 0 && IsName(pair[..equals]))
        {
            var name = Normalize(WithoutEntity(Encoding.ASCII.GetString(pair[..equals])));
            Add(name, Decode(pair[(equals + 1)..]));
            return name;
        }

        // “Müller & Söhne”, not encoded: the piece belongs to the value before it.
        if (last is not null && _values.TryGetValue(last, out var before) && before.Length > 0)
        {
            _values[last] = Cut($"{before}&{Decode(pair)}");
        }

        return last;
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var before) || before.Length == 0)
        {
            _values[name] = IsPlaceholder(value) ? "" : Cut(value);
        }
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && (char)letter is not ('_' or '-' or '.' or ';'))
            {
                return false;
            }
        }

        return true;
    }

    // “&amp;” of an XML file, pasted into a form: the name begins with the rest of it.
    private static string WithoutEntity(string name) => name.StartsWith("amp;", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // $remote (Yealink, snom), $call.remote_number (ecotel), <$remote_party> (Ninja, Mia): the phone knew no value, or not the name.
    private static bool IsPlaceholder(string value)
    {
        var text = value.AsSpan().Trim();
        return (text.Length > 1 && text[0] is '$' && char.IsAsciiLetter(text[1])) || (text.StartsWith("<$") && text[^1] is '>');
    }

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string Cut(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];

    // Percent signs that begin no number stay what they are. Phones send UTF-8 or Latin-1 and do not say which.
    private static string Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is (byte)'%' && at + 2 < text.Length
                && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]))
            {
                bytes[length++] = (byte)((Hex(text[at + 1]) << 4) | Hex(text[at + 2]));
                at += 2;
            }
            else
            {
                bytes[length++] = text[at];
            }
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes, 0, length);
        }
    }
}
