namespace Ringbridge.Contract;

/// <summary>
/// Who may speak to us: the names that extension manifests, native-host manifests, shim and policies must agree on. Fixed for ever.
/// </summary>
public static class ExtensionIds
{
    /// <summary>The name of the native-messaging host, in both browser families.</summary>
    public const string NativeHost = "dev.ringbridge.host";

    /// <summary>The extension's id in Firefox (<c>browser_specific_settings.gecko.id</c>).</summary>
    public const string Firefox = "ringbridge@ringbridge.dev";

    /// <summary>
    /// The extension's id in Chromium browsers: the first 32 hexadecimal digits of SHA-256 over the manifest's <c>key</c>
    /// (manifest-templates/chromium-key.txt, DER SubjectPublicKeyInfo), mapped 0-f to a-p.
    /// </summary>
    public const string Chromium = "dbicladhodacdedekmodebehmgcagmab";

    /// <summary>Every Chromium id that may start the host. A store that assigns an id of its own adds it here.</summary>
    public static IReadOnlyList<string> ChromiumIds { get; } = [Chromium];

    /// <summary>The <c>allowed_origins</c> of the host manifest; also what Chromium hands the host as its first argument.</summary>
    public static IReadOnlyList<string> ChromiumOrigins { get; } = [.. ChromiumIds.Select(id => $"chrome-extension://{id}/")];
}
