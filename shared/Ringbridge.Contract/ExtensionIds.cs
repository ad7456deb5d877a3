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

    /// <summary>
    /// Every Chromium extension that may start the host, as the host manifest's <c>allowed_origins</c> name them and as
    /// Chromium hands them to the host. A store that assigns an id of its own adds a line here and in manifest-templates.
    /// </summary>
    public static IReadOnlyList<string> ChromiumOrigins { get; } = [$"chrome-extension://{Chromium}/"];
}
