using System.Text;
using System.Text.Encodings.Web;

namespace Ringbridge.Install;

/// <summary>The file that tells a browser which program to start and which extension may ask for it; from manifest-templates/native-host.</summary>
internal static class HostManifest
{
    /// <summary>The file's name, wherever browsers look for it.</summary>
    public const string FileName = $"{Contract.ExtensionIds.NativeHost}.json";

    private const string PathPlaceholder = "{{path}}";

    /// <summary>The file's text for a program.</summary>
    /// <param name="family">Who reads it.</param>
    /// <param name="program">Absolute path.</param>
    public static string Render(BrowserFamily family, string program)
    {
        var name = family == BrowserFamily.Firefox ? "firefox.json" : "chromium.json";
        using var stream = typeof(HostManifest).Assembly.GetManifestResourceStream($"native-host/{name}")
            ?? throw new InvalidOperationException($"The template {name} is not part of this program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace(PathPlaceholder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(program), StringComparison.Ordinal);
    }
}
