using System.Globalization;
using System.Text.RegularExpressions;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Baresip;

/// <summary>The settings of a baresip line, checked.</summary>
/// <param name="Host">Where ctrl_tcp listens: a host name or address, IPv6 without brackets.</param>
/// <param name="Port">Its port.</param>
/// <param name="Domain">The PBX's domain; null: bare numbers are dialled and baresip completes them with its account's domain.</param>
/// <param name="Account">The SIP URI of the account to dial with, as baresip prints it; null: its first.</param>
internal sealed partial record BaresipOptions(string Host, int Port, string? Domain, string? Account)
{
    /// <summary>Key of the account.</summary>
    public const string AccountKey = "account";

    /// <summary>Key of the PBX's domain.</summary>
    public const string DomainKey = "domain";

    /// <summary>What such a domain looks like.</summary>
    public const string ExampleDomain = "pbx.example";

    /// <summary>What such an account looks like.</summary>
    public const string ExampleAccount = "sip:alice@pbx.example";

    /// <summary>Where baresip listens when it is not told otherwise (baresip, modules/ctrl_tcp).</summary>
    public const string DefaultAddress = "127.0.0.1:4444";

    /// <summary>The address as people read it.</summary>
    public string Address => Host.Contains(':', StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="LineRejectedException">One of them is not valid; the problem names it.</exception>
    public static BaresipOptions Read(LineSettings settings)
    {
        var options = new LineOptions(new BaresipLineType().Describe("en"), settings);
        var endpoint = Endpoint().Match(options.Text(LineKeys.Address));
        if (!endpoint.Success || !ushort.TryParse(endpoint.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            throw BadSetting(settings, LineKeys.Address, DefaultAddress);
        }

        var domain = options.OptionalText(DomainKey);
        if (domain is not null && !SipHost().IsMatch(domain))
        {
            throw BadSetting(settings, DomainKey, ExampleDomain);
        }

        var account = options.OptionalText(AccountKey);
        if (account is not null && !AccountUri().IsMatch(account))
        {
            throw BadSetting(settings, AccountKey, ExampleAccount);
        }

        return new BaresipOptions(endpoint.Groups["host"].Value, port, domain, account);
    }

    /// <summary>What the command <c>dial</c> is given for a number.</summary>
    public string DialString(string number)
    {
        // RFC 3261 §25.1: "#" is not allowed in the user part of a SIP URI; all else that a number may hold is.
        var user = number.Replace("#", "%23", StringComparison.Ordinal);
        return Domain is null ? user : $"sip:{user}@{Domain}";
    }

    private static LineRejectedException BadSetting(LineSettings settings, string key, string example) => new(
        new Problem(Reasons.BadSettings, Details.BadValue)
            .With("line", settings.Id)
            .With("key", key)
            .With("place", $"lines.{settings.Id}.{key}")
            .With("example", example));

    [GeneratedRegex(@"^(?:\[(?<host>[0-9A-Fa-f:.]+(?:%\w+)?)\]|(?<host>[^\s:\[\]/@]+)):(?<port>\d{1,5})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._\-]+)(?::\d{1,5})?(?:;transport=(?:udp|tcp|tls))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SipHost();

    [GeneratedRegex(@"^sips?:[^\s@<>]+@[^\s@<>]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountUri();
}
