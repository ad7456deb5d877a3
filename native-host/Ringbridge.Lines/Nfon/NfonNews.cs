using System.Text.Json;

namespace Ringbridge.Lines.Nfon;

/// <summary>An event of the own extension (nfon-cti.yml, schema <c>call</c>).</summary>
internal sealed record NfonNews
{
    private const int MaxTextLength = 100;

    /// <summary>The call's id.</summary>
    public string Uuid { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public string State { get; private set; } = "";

    /// <summary>Who calls.</summary>
    public string? Caller { get; private set; }

    /// <summary>In which context.</summary>
    public string? CallerContext { get; private set; }

    /// <summary>Who is called.</summary>
    public string? Callee { get; private set; }

    /// <summary>In which context.</summary>
    public string? CalleeContext { get; private set; }

    /// <summary>As the extension sees it; null when not told.</summary>
    public bool? IsInbound { get; private set; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; private set; }

    /// <summary>
    /// Reads an event if it is one of the own extension. Of all others not even an object is made: the stream tells the
    /// calls of the whole company, and they are none of our business.
    /// </summary>
    /// <param name="json">The event.</param>
    /// <param name="extension">The own extension, UTF-8.</param>
    /// <returns>Null: of somebody else, or no event at all.</returns>
    public static NfonNews? Read(ReadOnlySpan<byte> json, ReadOnlySpan<byte> extension)
    {
        try
        {
            return IsOf(json, extension) ? ReadWhole(json) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // A broken event is not worth the stream. What was in it may be anybody's, so nothing is said of it.
            return null;
        }
    }

    private static bool IsOf(ReadOnlySpan<byte> json, ReadOnlySpan<byte> extension)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isExtension = reader.ValueTextEquals("extension"u8);
            reader.Read();
            if (isExtension)
            {
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(extension);
            }

            reader.Skip();
        }

        return false;
    }

    private static NfonNews? ReadWhole(ReadOnlySpan<byte> json)
    {
        var news = new NfonNews();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            news.Take(ref reader);
        }

        return news.Uuid.Length > 0 && news.State.Length > 0 ? news : null;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        var text = reader.GetString();
        return text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "uuid":
                Uuid = TextOf(ref reader) ?? "";
                break;
            case "state":
                State = TextOf(ref reader) ?? "";
                break;
            case "caller":
                Caller = TextOf(ref reader);
                break;
            case "caller_context":
                CallerContext = TextOf(ref reader);
                break;
            case "callee":
                Callee = TextOf(ref reader);
                break;
            case "callee_context":
                CalleeContext = TextOf(ref reader);
                break;
            case "direction":
                IsInbound = TextOf(ref reader) switch
                {
                    "inbound" => true,
                    "outbound" => false,
                    _ => null,
                };
                break;
            case "error":
                Error = TextOf(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
