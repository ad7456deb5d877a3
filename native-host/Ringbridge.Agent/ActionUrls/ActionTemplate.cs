using System.Text;
using System.Text.RegularExpressions;
using Ringbridge.Agent.Templates;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>An action URL with placeholders, whose values are percent-encoded.</summary>
/// <remarks>
/// Placeholders are <c>&lt;$name&gt;</c> and <c>&lt;base64($name)&gt;</c> (Ninja, Mia; also as browsers encode them),
/// <c>$RemoteParty</c> and its kin (older Ninja), and <c>$call.remote_number</c> (ecotel).
/// </remarks>
internal sealed partial class ActionTemplate
{
    private readonly UrlTemplate _url;

    private ActionTemplate(UrlTemplate url) => _url = url;

    /// <summary>Where it leads; all of it that may be shown.</summary>
    public string Host => _url.Host;

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

        if (UrlTemplate.Parse(written, Placeholder()) is { } url)
        {
            return new ActionTemplate(url);
        }

        fault = new Problem(Reasons.BadSettings, Details.UrlNotAllowed).With("key", "url");
        return null;
    }

    /// <summary>Whether the caller's name is part of it.</summary>
    public bool HasName => _url.Has(match => match.Groups["name"].Value is "remote_alias" or "RemoteAlias");

    /// <summary>The URL for an event.</summary>
    public Uri Render(CallFacts facts) => _url.Render(match =>
    {
        var value = facts[match.Groups["name"].Value];
        return Uri.EscapeDataString(match.Groups["base64"].Success ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) : value);
    });

    [GeneratedRegex(
        @"(<|%3[Cc])((?<base64>base64\()(\$|%24)(?<name>[A-Za-z][A-Za-z_]*)\)|(\$|%24)(?<name>[A-Za-z][A-Za-z_]*))(>|%3[Ee])"
        + @"|\$(?<name>call\.remote_number)"
        + @"|\$(?<name>Account|LineID|LocalParty|RemoteParty|RemoteAlias)(?![A-Za-z_])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Placeholder();
}
