using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Options;

/// <summary>Whether a value has the form its field wants. Keys that every line spells alike (<see cref="LineKeys"/>) have rules of their own.</summary>
internal static class FieldRules
{
    /// <summary>Whether the value may stand there.</summary>
    public static bool Accept(LineField field, JsonElement value) => field.Kind switch
    {
        LineFieldKind.Secret => LineSecret.Read(value) is not null,
        LineFieldKind.Number => WholeNumber(value) is { } number && IsInRange(field.Key, number),
        _ => value.ValueKind == JsonValueKind.String && AcceptText(field, value.GetString()!.Trim()),
    };

    /// <summary>What a right value looks like, for the sentence.</summary>
    public static string ExampleOf(LineField field) => field.Kind switch
    {
        LineFieldKind.Choice => string.Join(", ", field.Choices.Select(choice => choice.Value)),
        LineFieldKind.Secret => """{ "secret": "name" }""",
        _ => field.Example ?? field.Default ?? field.Kind.ToString(),
    };

    private static bool AcceptText(LineField field, string text) => field.Kind switch
    {
        LineFieldKind.Choice => field.Choices.Any(choice => string.Equals(choice.Value, text, StringComparison.Ordinal)),
        LineFieldKind.Url when string.Equals(field.Key, LineKeys.Address, StringComparison.Ordinal) => PhoneAddress.TryParse(text) is not null,
        LineFieldKind.Url => UrlTemplate.TryParse(text) is { HasNumber: false },
        LineFieldKind.UrlTemplate => UrlTemplate.TryParse(text) is { HasNumber: true },
        LineFieldKind.Endpoint => IsEndpoint(text),
        _ when field.Pattern is { } pattern => Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking),
        _ when string.Equals(field.Key, LineKeys.Certificate, StringComparison.Ordinal) => CertificatePin.TryParse(text) is not null,
        _ => !text.Any(char.IsControl),
    };

    // host:port, an IPv6 address in brackets.
    private static bool IsEndpoint(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            return false;
        }

        var host = text[..colon];
        return host.StartsWith('[')
            ? host.EndsWith(']') && IPAddress.TryParse(host[1..^1], out _)
            : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
    }

    private static int? WholeNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static bool IsInRange(string key, int number) => key switch
    {
        LineKeys.TimeoutMs => number is >= 100 and <= 60_000,
        LineKeys.RingSeconds => number is >= 5 and <= 120,
        _ => number >= 0,
    };
}
