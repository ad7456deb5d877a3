using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Takes <c>tel:</c> (RFC 3966), <c>callto:</c> (no standard) and <c>sip:</c>/<c>sips:</c> (RFC 3261 §19.1) links apart, and
/// cuts the parameters off numbers that are written like links. Order matters: cut at <c>;</c> and <c>?</c>, then decode
/// once, then fold the characters, so that an encoded <c>%3B</c> never makes a parameter.
/// </summary>
internal static partial class LinkReader
{
    /// <summary>Takes it apart; null when a link holds no number, such as <c>sip:alice@example.com</c> or <c>callto:some.name</c>.</summary>
    public static NumberSource? Read(string text)
    {
        var trimmed = text.Trim();
        var scheme = Scheme().Match(trimmed);
        if (!scheme.Success)
        {
            return WithParameters(trimmed, isLink: false);
        }

        var rest = trimmed[scheme.Length..];
        return scheme.Groups["sip"].Success ? ReadSip(rest) : WithParameters(WithoutUrlParts(rest), isLink: true);
    }

    // tel://+4930123456/ and tel:…?: Windows adds slashes, forms add a question mark.
    private static string WithoutUrlParts(string rest)
    {
        var number = rest.StartsWith("//", StringComparison.Ordinal) ? rest[2..] : rest;
        var query = number.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? number : number[..query]).TrimEnd('/');
    }

    private static NumberSource? ReadSip(string rest)
    {
        var address = WithoutUrlParts(rest);
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var user = at < 0 ? address : address[..at];
        var password = user.IndexOf(':', StringComparison.Ordinal);
        user = password < 0 ? user : user[..password];
        // RFC 3261 §25.1 has no hash in a password, host or parameter: such a text is no address, whatever it begins with.
        if (address.AsSpan(user.Length).Contains('#'))
        {
            return null;
        }

        var source = WithParameters(at < 0 ? user.Split(';')[0] : user, isLink: true);
        var isNumber = SipNumber().IsMatch(source.Body) && !(at < 0 && source.Body.Contains('.', StringComparison.Ordinal));
        var isMarkedAsPhone = at >= 0 && UserIsPhone().IsMatch(address[at..]);
        return isNumber || isMarkedAsPhone ? source : null;
    }

    private static NumberSource WithParameters(string text, bool isLink)
    {
        var number = text;
        string? context = null, extension = null;
        if (Parameters().Match(text) is { Success: true } parameters && (isLink || parameters.Value.Contains('=', StringComparison.Ordinal)))
        {
            number = text[..parameters.Index];
            (context, extension) = (Value(parameters, "phone-context"), Value(parameters, "ext"));
        }

        return new NumberSource
        {
            Body = WithoutPostDial(CharacterFolding.Fold(PercentDecoding.Decode(number)), isLink),
            IsLink = isLink,
            Context = context is not null && context.StartsWith('+') && Digits(context) is { Length: > 0 } digits ? digits : null,
            Extension = Digits(extension ?? "") is { Length: > 0 and <= 11 } found ? found : null,
        };
    }

    private static string? Value(Match parameters, string name)
    {
        var prefix = $"{name}=";
        var raw = parameters.Value.Split(';').FirstOrDefault(parameter => parameter.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return raw is null ? null : CharacterFolding.Fold(PercentDecoding.Decode(raw[prefix.Length..])).Trim();
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // What is to be sent after somebody answered (a conference PIN) is no part of the number and is never dialled.
    private static string WithoutPostDial(string body, bool isLink)
    {
        var pause = (isLink ? LinkPause() : TextPause()).Match(body);
        return pause.Success ? body[..pause.Index] : body;
    }

    [GeneratedRegex(@"\A(?:(?:tel|callto)|(?<sip>sips?))[ ]?:(?!\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:;[A-Za-z0-9-]+(?:=[^;]*)?)+;?\s*\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"\A\+?[0-9*# .()-]+\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex SipNumber();

    [GeneratedRegex(@";user=phone(?:;|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex UserIsPhone();

    // A pause is "," or, in RFC 2806, "p" (pause) and "w" (wait for dial tone).
    [GeneratedRegex(@"(?<=[0-9)])\s*(?:,|[pwPW]+[0-9*#pwPW]*\z)", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex LinkPause();

    [GeneratedRegex(@"(?<=[0-9)])\s*,{2,}[0-9*#, ]+\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex TextPause();
}
