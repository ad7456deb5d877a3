using System.Runtime.InteropServices;

namespace Ringbridge.Text;

/// <summary>
/// The language people read, <c>de…</c> or anything else. Globalization is invariant here (it would cost the shim its
/// start time), so the system is asked directly.
/// </summary>
internal static partial class UserLanguage
{
    // LOCALE_NAME_MAX_LENGTH of <winnls.h>.
    private const int LocaleNameChars = 85;

    /// <summary>Asks the system: the locale variables of POSIX (XBD 8.2, first one that is set wins), or Windows.</summary>
    public static string FromSystem() => OperatingSystem.IsWindows() ? FromWindows() : FromVariables(Environment.GetEnvironmentVariable);

    /// <summary>The language that the locale variables name; English when none does.</summary>
    public static string FromVariables(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var value = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "en";
        return value.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en";
    }

    private static unsafe string FromWindows()
    {
        var name = stackalloc char[LocaleNameChars];
        return GetUserDefaultLocaleName(name, LocaleNameChars) > 0 && new string(name).StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en";
    }

    [LibraryImport("kernel32")]
    private static unsafe partial int GetUserDefaultLocaleName(char* name, int chars);
}
