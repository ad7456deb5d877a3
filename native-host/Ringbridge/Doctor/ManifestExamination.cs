using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at the host manifests of every browser that is there.</summary>
internal sealed class ManifestExamination(ManifestPlaces places, IRegistry registry, string program, string language) : IExamination
{
    private static readonly Phrase NoBrowser = new("No browser was found.", "Es wurde kein Browser gefunden.");
    private static readonly Phrase InstallBrowser = new(
        "Install Chrome, Chromium, Edge, Brave, Vivaldi or Firefox, then run: ringbridge install",
        "Installieren Sie Chrome, Chromium, Edge, Brave, Vivaldi oder Firefox und rufen Sie dann auf: ringbridge install");

    private static readonly Phrase NotRegistered = new("{0} does not know Ringbridge.", "{0} kennt Ringbridge nicht.");
    private static readonly Phrase Install = new("Run: ringbridge install --browser {0}", "Rufen Sie auf: ringbridge install --browser {0}");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var all = Browsers.All.SelectMany(places.Of).Where(place => place.IsFound || IsRegistered(place)).ToList();
        var inspection = new ManifestInspection(program, language);
        var isKnownSomewhere = all.Any(IsRegistered);
        IReadOnlyList<Finding> findings = all.Count == 0
            ? [new Finding("hostManifest", FindingState.Warning, NoBrowser.In(language), InstallBrowser.In(language))]
            : [.. all.Select(place => IsRegistered(place) ? inspection.Inspect(place) : Missing(place, isKnownSomewhere))];
        return Task.FromResult(findings);
    }

    // Not everybody wants Ringbridge in every browser, but everybody wants it in one.
    private Finding Missing(ManifestPlace place, bool isKnownSomewhere) => new(
        ManifestInspection.CheckOf(place),
        isKnownSomewhere ? FindingState.Warning : FindingState.Error,
        NotRegistered.In(language, place.Browser.Name),
        Install.In(language, place.Browser.Id));

    private bool IsRegistered(ManifestPlace place) =>
        File.Exists(place.File) && (place.RegistryKey is not { } key || registry.Get(key, "") == place.File);
}
