using System.CommandLine;
using Ringbridge.Contract.Problems;
using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>The options that say which browsers <c>install</c> and <c>uninstall</c> mean.</summary>
internal sealed class BrowserOptions
{
    private const string All = "all";

    private static readonly Phrase BrowserHelp = new(
        "{0} or all; every browser that is there when left out", "{0} oder all; ohne Angabe jeder Browser, der da ist");

    private static readonly Phrase FolderHelp = new(
        "only the Chromium profile folder DIR, as started with --user-data-dir", "nur der Chromium-Profilordner DIR, wie mit --user-data-dir gestartet");

    private static readonly Phrase UnknownBrowser = new("There is no browser “{0}”. Known: {1}, all.", "Einen Browser „{0}“ gibt es nicht. Bekannt: {1}, all.");
    private static readonly Phrase OneChromium = new(
        "--user-data-dir goes with one Chromium browser; Firefox always reads ~/.mozilla.",
        "--user-data-dir gehört zu einem Chromium-Browser; Firefox liest immer ~/.mozilla.");

    private static readonly Phrase NotOnWindows = new(
        "On Windows only the registry counts, whatever the profile folder; leave --user-data-dir out.",
        "Unter Windows zählt nur die Registry, gleich welcher Profilordner; lassen Sie --user-data-dir weg.");

    private readonly Option<string[]> _browser;
    private readonly Option<string?> _folder;

    /// <summary>The options.</summary>
    public BrowserOptions(string language)
    {
        _browser = new("--browser") { HelpName = "NAME", AllowMultipleArgumentsPerToken = true, Description = BrowserHelp.In(language, Known) };
        _folder = new("--user-data-dir") { HelpName = "DIR", Description = FolderHelp.In(language) };
    }

    private static string Known => string.Join(", ", Browsers.All.Select(browser => browser.Id));

    /// <summary>Puts them on a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_browser);
        verb.Add(_folder);
    }

    /// <summary>Whether only some places are meant, and so nothing but host manifests.</summary>
    public bool IsPartial(ParseResult parse) => parse.GetValue(_folder) is not null || parse.GetValue(_browser) is { Length: > 0 };

    /// <summary>The places that are meant.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="places">Of this machine.</param>
    /// <param name="system">Which system this is.</param>
    /// <param name="unlessNamed">The places when no browser is named.</param>
    public IReadOnlyList<ManifestPlace> Select(
        ParseResult parse, ManifestPlaces places, SystemKind system, Func<Browser, IEnumerable<ManifestPlace>> unlessNamed)
    {
        var names = parse.GetValue(_browser) ?? [];
        if (parse.GetValue(_folder) is { } folder)
        {
            return [InFolder(folder, names, system)];
        }

        if (names.Length == 0)
        {
            return [.. Browsers.All.SelectMany(unlessNamed)];
        }

        var browsers = names.Contains(All, StringComparer.Ordinal) ? Browsers.All : names.Select(Find);
        return [.. browsers.SelectMany(browser => places.Of(browser).Where((place, index) => index == 0 || place.IsFound))];
    }

    private static ManifestPlace InFolder(string folder, string[] names, SystemKind system)
    {
        var browsers = names.Length == 0 ? [Find("chromium")] : names.Select(Find).ToArray();
        if (system == SystemKind.Windows)
        {
            throw new FailedException(Reasons.NotSupported, NotOnWindows);
        }

        return browsers is [{ Family: BrowserFamily.Chromium } browser]
            ? ManifestPlaces.In(folder, browser)
            : throw new UsageException(OneChromium);
    }

    private static Browser Find(string name) => Browsers.Find(name) ?? throw new UsageException(UnknownBrowser, name, Known);
}
