namespace Ringbridge.Autostart;

/// <summary>Files of <c>Key=value</c> lines, as units and desktop entries are.</summary>
internal static class TextFile
{
    /// <summary>What stands behind a key; null when the file or the key is not there.</summary>
    public static string? ValueIn(string path, string key)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Nobody can start what cannot be read.
            return null;
        }
    }
}
