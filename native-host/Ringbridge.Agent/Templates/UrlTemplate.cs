using System.Text.RegularExpressions;
using Ringbridge.Contract.Network;

namespace Ringbridge.Agent.Templates;

/// <summary>
/// A URL with placeholders after its host. Whatever a caller calls themselves, the URL goes to the configured host, to a path
/// of the same depth, with the same parameters: none of the values can be a step up in the path.
/// </summary>
internal sealed partial class UrlTemplate
{
    private const int MaxLength = 2000;

    private readonly string _origin;
    private readonly string _path;
    private readonly string _rest;
    private readonly Regex _placeholder;

    private UrlTemplate(string origin, string path, string rest, Regex placeholder, Uri example) =>
        (_origin, _path, _rest, _placeholder, Host) = (origin, path, rest, placeholder, example.IsDefaultPort ? example.Host : $"{example.Host}:{example.Port}");

    /// <summary>Where it leads; all of it that may be shown.</summary>
    public string Host { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">Without white space around it.</param>
    /// <param name="placeholder">What is filled in.</param>
    /// <returns>Null when it is no URL that may be called: <c>https</c>, or <c>http</c> in the own network; a host without user, password and placeholders.</returns>
    public static UrlTemplate? Parse(string text, Regex placeholder)
    {
        if (text.Length > MaxLength || Form().Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var (origin, path, rest) = (parts.Groups["origin"].Value, parts.Groups["path"].Value, parts.Groups["rest"].Value);
        var isUrl = !placeholder.IsMatch(origin) && Uri.TryCreate(origin + placeholder.Replace(path + rest, "0"), UriKind.Absolute, out _);
        if (!isUrl || !Uri.TryCreate(origin, UriKind.Absolute, out var site) || site.UserInfo.Length > 0 || site.Host.Length == 0)
        {
            return null;
        }

        return site.Scheme == Uri.UriSchemeHttps || LocalHost.IsLocal(site.Host) ? new UrlTemplate(origin, path, rest, placeholder, site) : null;
    }

    /// <summary>Whether it has such a placeholder.</summary>
    public bool Has(Predicate<Match> wanted) => _placeholder.Matches(_path + _rest).Any(match => wanted(match));

    /// <summary>The URL with its placeholders filled.</summary>
    /// <param name="fill">What stands for a placeholder, percent-encoded.</param>
    public Uri Render(Func<Match, string> fill) =>
        new(_origin + string.Join('/', _path.Split('/').Select(segment => Segment(segment, fill))) + Fill(_rest, fill));

    // A segment of one or two dots is a step in the path, percent-encoded or not (RFC 3986 §5.2.4, WHATWG URL "double-dot").
    private string Segment(string segment, Func<Match, string> fill)
    {
        var filled = Fill(segment, fill);
        return Uri.UnescapeDataString(filled) is "." or ".." && _placeholder.IsMatch(segment) ? "_" : filled;
    }

    private string Fill(string text, Func<Match, string> fill) => _placeholder.Replace(text, match => fill(match));

    [GeneratedRegex(@"^(?<origin>(?i:https?)://[^/?#\\@\s]+)(?<path>(/[^?#]*)?)(?<rest>([?#].*)?)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
