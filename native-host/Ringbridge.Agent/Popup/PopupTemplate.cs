using System.Text;
using System.Text.RegularExpressions;
using Ringbridge.Agent.Templates;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Popup;

/// <summary>
/// The URL of a caller's page with variables: <c>{e164}</c>, or with a filter <c>{national|base64}</c>; or with the placeholders
/// of action URLs. Values are percent-encoded, so that a name can change nothing but its own place.
/// </summary>
internal sealed partial class PopupTemplate
{
    private static readonly Dictionary<string, Func<string, string>> Filters = new(StringComparer.Ordinal)
    {
        [""] = Uri.EscapeDataString,

        // For servers that take a plus as it is. Nothing else is let through: it could end the parameter.
        ["raw"] = value => Uri.EscapeDataString(value).Replace("%2B", "+", StringComparison.Ordinal),
        ["base64"] = value => Uri.EscapeDataString(Base64(value)),
        ["salesforce"] = SalesforceSearch,
    };

    private const string SearchComponent =
        """{"componentDef":"forceSearch:search","attributes":{"term":"TERM","scopeMap":{"type":"TOP_RESULTS"},"context":{"disableSpellCorrection":false,"SEARCH_ACTIVITY":{"term":"TERM"}}}}""";

    private readonly UrlTemplate _url;

    private PopupTemplate(UrlTemplate url) => _url = url;

    /// <summary>Reads a template.</summary>
    /// <param name="text">As configured.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>Null when something is.</returns>
    public static PopupTemplate? Parse(string text, out Problem? fault)
    {
        var written = text.Trim();
        fault = Placeholder().Matches(written).Select(Fault).FirstOrDefault(found => found is not null);
        if (fault is not null)
        {
            return null;
        }

        if (UrlTemplate.Parse(written, Placeholder()) is { } url)
        {
            return new PopupTemplate(url);
        }

        fault = new Problem(Reasons.BadSettings, Details.UrlNotAllowed).With("key", "template");
        return null;
    }

    /// <summary>The host of a template, with its port unless that is the usual one; null when it is none.</summary>
    public static string? HostIn(string text) => Parse(text, out _)?._url.Host;

    /// <summary>Whether the caller's name is part of it.</summary>
    public bool HasName => _url.Has(match => PopupFacts.IsName(match.Groups["name"].Value));

    /// <summary>The page of a caller.</summary>
    public Uri Render(PopupFacts facts) => _url.Render(match => Filters[FilterIn(match)](facts[match.Groups["name"].Value]));

    private static string FilterIn(Match match) => match.Groups["base64"].Success ? "base64" : match.Groups["filter"].Value;

    private static Problem? Fault(Match match)
    {
        var (name, filter) = (match.Groups["name"].Value, match.Groups["filter"].Value);
        if (!PopupFacts.Names.Contains(name))
        {
            return Unknown(name, PopupFacts.Names);
        }

        return Filters.ContainsKey(filter) ? null : Unknown(filter, [.. Filters.Keys.Where(key => key.Length > 0)]);
    }

    private static Problem Unknown(string written, IReadOnlyCollection<string> known) =>
        new Problem(Reasons.BadSettings, Details.UrlPlaceholder).With("placeholder", written).With("nearest", NearestKey.To(written, known));

    // What a search page of Salesforce's own takes behind the "#", and what its Search.app makes of a number: base64 as
    // btoa() writes it, not encoded again. A value is letters, digits and what encoding leaves of the rest: it breaks no JSON.
    private static string SalesforceSearch(string value)
    {
        var term = Uri.EscapeDataString(value).Replace("%2B", "+", StringComparison.Ordinal);
        return Base64(SearchComponent.Replace("TERM", term, StringComparison.Ordinal));
    }

    private static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    [GeneratedRegex(
        @"(\{|%7[Bb])(?<name>[A-Za-z][A-Za-z0-9_]*)((\||%7[Cc])(?<filter>[A-Za-z0-9]+))?(\}|%7[Dd])"
        + @"|(<|%3[Cc])((?<base64>base64\()(\$|%24)(?<name>[A-Za-z][A-Za-z_]*)\)|(\$|%24)(?<name>[A-Za-z][A-Za-z_]*))(>|%3[Ee])"
        + @"|\$(?<name>call\.remote_number)"
        + @"|\$(?<name>Account|LineID|LocalParty|RemoteParty|RemoteAlias)(?![A-Za-z_])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Placeholder();
}
