namespace Ringbridge.Install;

/// <summary>
/// The browsers that Ringbridge registers itself with, and their places. Sources: Chromium's chrome_paths.cc and
/// native_process_launcher_win.cc, Firefox's NativeManifests.sys.mjs, Microsoft's “Native messaging” for Edge,
/// Bitwarden's native-messaging.main.ts for Brave and Vivaldi.
/// </summary>
internal static class Browsers
{
    private const string ChromiumHosts = "NativeMessagingHosts";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Browser> All { get; } =
    [
        new("chrome", "Google Chrome", BrowserFamily.Chromium)
        {
            Linux = new(["$/google-chrome", "$/google-chrome-beta", "$/google-chrome-unstable"], ChromiumHosts, ["google-chrome", "google-chrome-stable"]),
            MacOS = new(["$/Google/Chrome", "$/Google/Chrome Beta", "$/Google/Chrome Canary"], ChromiumHosts, ["Google Chrome"]),
            Windows = new(@"Software\Google\Chrome\NativeMessagingHosts", ["$/Google/Chrome/User Data"], "chrome.exe"),
        },
        new("chromium", "Chromium", BrowserFamily.Chromium)
        {
            Linux = new(["$/chromium"], ChromiumHosts, ["chromium", "chromium-browser"]),
            MacOS = new(["$/Chromium"], ChromiumHosts, ["Chromium"]),
            Windows = new(@"Software\Chromium\NativeMessagingHosts", ["$/Chromium/User Data"], "chromium.exe"),
        },
        new("edge", "Microsoft Edge", BrowserFamily.Chromium)
        {
            Linux = new(["$/microsoft-edge", "$/microsoft-edge-beta", "$/microsoft-edge-dev"], ChromiumHosts, ["microsoft-edge", "microsoft-edge-stable"]),
            MacOS = new(["$/Microsoft Edge", "$/Microsoft Edge Beta", "$/Microsoft Edge Canary"], ChromiumHosts, ["Microsoft Edge"]),
            Windows = new(@"Software\Microsoft\Edge\NativeMessagingHosts", ["$/Microsoft/Edge/User Data"], "msedge.exe"),
        },
        new("brave", "Brave", BrowserFamily.Chromium)
        {
            Linux = new(["$/BraveSoftware/Brave-Browser"], ChromiumHosts, ["brave-browser", "brave"]),
            MacOS = new(["$/BraveSoftware/Brave-Browser"], ChromiumHosts, ["Brave Browser"]),
            Windows = new(@"Software\BraveSoftware\Brave-Browser\NativeMessagingHosts", ["$/BraveSoftware/Brave-Browser/User Data"], "brave.exe"),
        },
        new("vivaldi", "Vivaldi", BrowserFamily.Chromium)
        {
            Linux = new(["$/vivaldi"], ChromiumHosts, ["vivaldi", "vivaldi-stable"]),
            MacOS = new(["$/Vivaldi"], ChromiumHosts, ["Vivaldi"]),
            Windows = new(@"Software\Vivaldi\NativeMessagingHosts", ["$/Vivaldi/User Data"], "vivaldi.exe"),
        },
        new("firefox", "Firefox", BrowserFamily.Firefox)
        {
            // Firefox 147 and newer keep profiles in ~/.config/mozilla, but read hosts from ~/.mozilla still.
            Linux = new(["~/.mozilla"], "native-messaging-hosts", ["firefox", "firefox-esr"]) { Traces = ["$/mozilla/firefox"] },
            MacOS = new(["$/Mozilla"], ChromiumHosts, ["Firefox"]) { Traces = ["$/Firefox"] },
            Windows = new(@"Software\Mozilla\NativeMessagingHosts", ["@/Mozilla/Firefox"], "firefox.exe"),
        },
    ];

    /// <summary>The browser of that id, or null.</summary>
    public static Browser? Find(string id) => All.FirstOrDefault(browser => browser.Id == id);
}
