using System.Text;
using System.Text.RegularExpressions;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Options;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// An action URL with placeholders. Whatever a caller calls themselves, the URL goes to the configured host, to a path of
/// the same depth, with the same parameters: values are percent-encoded, and none can be a step up in the path.
/// </summary>
/// <remarks>
/// Placeholders are <c>&lt;$name&gt;</c> and <c>&lt;base64($name)&gt;</c> (Ninja, Mia; also as browsers encode them),
/// <c>$RemoteParty</c> and its kin (older Ninja), and <c>$call.remote_number</c> (ecotel).
/// </remarks>
internal sealed partial class ActionTemplate
{
    private const int MaxLength = 2000;

    private readonly string _origin;
    private readonly string _path;
    private readonly string _rest;

    private ActionTemplate(string origin, string path, string rest, Uri example) =>
        (_origin, _path, _rest, Host) = (origin, path, rest, example.IsDefaultPort ? example.Host : $"{example.Host}:{example.Port}");

    /// <summary>Where it leads; all of it that may be shown.</summary>
    public string Host { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">As configured.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>Null when something is.</returns>
    public static ActionTemplate? Parse(string text, out Problem? fault)
    {
        fault = null;
        var written = text.Trim();
        var unknown = Placeholder().Matches(written).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !CallFacts.Names.Contains(name));
        if (unknown is not null)
        {
            fault = new Problem(Reasons.BadSettings, Details.UrlPlaceholder).With("placeholder", unknown).With("nearest", NearestKey.To(unknown, CallFacts.Names));
            return null;
        }

        var template = written.Length <= MaxLength && Form().Match(written) is { Success: true } parts ? Of(parts) : null;
        if (template is null)
        {
            fault = new Problem(Reasons.BadSettings, Details.UrlNotAllowed).With("key", "url");
        }

        return template;
    }

    /// <summary>The URL for an event.</summary>
    public Uri Render(CallFacts facts) => new(_origin + string.Join('/', _path.Split('/').Select(segment => Segment(segment, facts))) + Fill(_rest, facts));

    private static ActionTemplate? Of(Match parts)
    {
        var (origin, path, rest) = (parts.Groups["origin"].Value, parts.Groups["path"].Value, parts.Groups["rest"].Value);
        var isUrl = !Placeholder().IsMatch(origin) && Uri.TryCreate(origin + Placeholder().Replace(path + rest, "0"), UriKind.Absolute, out _);
        if (!isUrl || !Uri.TryCreate(origin, UriKind.Absolute, out var site) || site.UserInfo.Length > 0 || site.Host.Length == 0)
        {
            return null;
        }

        return site.Scheme == Uri.UriSchemeHttps || LocalHost.IsLocal(site.Host) ? new ActionTemplate(origin, path, rest, site) : null;
    }

    // A segment of one or two dots is a step in the path, percent-encoded or not (RFC 3986 §5.2.4, WHATWG URL "double-dot").
    private static string Segment(string segment, CallFacts facts)
    {
        var filled = Fill(segment, facts);
        return Uri.UnescapeDataString(filled) is "." or ".." && Placeholder().IsMatch(segment) ? "_" : filled;
    }

    private static string Fill(string text, CallFacts facts) => Placeholder().Replace(text, match =>
    {
        var value = facts[match.Groups["name"].Value];
        return Uri.EscapeDataString(match.Groups["base64"].Success ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) : value);
    });

    [GeneratedRegex(@"^(?<origin>(?i:https?)://[^/?#\\@\s]+)(?<path>(/[^?#]*)?)(?<rest>([?#].*)?)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(<|%3[Cc])((?<base64>base64\()(\$|%24)(?<name>[A-Za-z][A-Za-z_]*)\)|(\$|%24)(?<name>[A-Za-z][A-Za-z_]*))(>|%3[Ee])"
        + @"|\$(?<name>call\.remote_number)"
        + @"|\$(?<name>Account|LineID|LocalParty|RemoteParty|RemoteAlias)(?![A-Za-z_])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Placeholder();
}
