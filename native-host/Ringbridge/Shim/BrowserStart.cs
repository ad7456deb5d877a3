using Ringbridge.Contract;

namespace Ringbridge.Shim;

/// <summary>
/// How a browser starts a native-messaging host, read from the arguments alone. Chromium browsers pass the extension's
/// origin, and on Windows the caller's window after it; Firefox passes the path of the host manifest and the extension's id.
/// </summary>
/// <param name="Extension">The extension that asks: an origin (Chromium) or an id (Firefox).</param>
/// <param name="IsAllowed">Whether it is ours.</param>
internal readonly record struct BrowserStart(string Extension, bool IsAllowed)
{
    /// <summary>The start by a browser, or null when people or scripts started us. Further arguments are of no concern here.</summary>
    public static BrowserStart? Read(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            return null;
        }

        // Ordinal and whole: an origin that merely begins with ours is somebody else's.
        var first = arguments[0];
        if (first.Contains("-extension://", StringComparison.OrdinalIgnoreCase))
        {
            return new BrowserStart(first, IsOurs(first));
        }

        // No verb of the command line is an absolute path.
        return arguments.Length > 1 && Path.IsPathRooted(first)
            ? new BrowserStart(arguments[1], arguments[1] == ExtensionIds.Firefox)
            : null;
    }

    // No LINQ here: loading it costs the shim a millisecond and half a megabyte.
    private static bool IsOurs(string origin)
    {
        foreach (var ours in ExtensionIds.ChromiumOrigins)
        {
            if (origin == ours)
            {
                return true;
            }
        }

        return false;
    }
}
