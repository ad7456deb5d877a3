namespace Ringbridge.Install;

/// <summary>Where a browser lives on Linux or macOS. <c>~</c> is the user's folder, <c>$</c> the folder of settings.</summary>
/// <param name="Profiles">Its folder, then those of its other channels. A Chromium browser reads hosts from the folder that holds its profiles.</param>
/// <param name="Hosts">The folder of manifests inside each of them.</param>
/// <param name="Programs">Names on the PATH (Linux) or in /Applications (macOS) that show it is installed.</param>
internal sealed record BrowserPlaces(IReadOnlyList<string> Profiles, string Hosts, IReadOnlyList<string> Programs)
{
    /// <summary>More folders whose presence shows that the browser was used; no manifests are read from them.</summary>
    public IReadOnlyList<string> Traces { get; init; } = [];
}
