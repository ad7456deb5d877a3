namespace Ringbridge.Protocols;

/// <summary>The text of a <c>mimeapps.list</c>. xdg-mime can set a default but not unset one.</summary>
internal static class MimeAssociations
{
    /// <summary>The same text without one desktop file; lines that name nothing else go.</summary>
    public static string Without(string text, string desktopFile) =>
        string.Join('\n', text.Split('\n').Select(line => Strip(line, desktopFile)).OfType<string>());

    private static string? Strip(string line, string desktopFile)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !line.Contains(desktopFile, StringComparison.Ordinal))
        {
            return line;
        }

        var files = line[(equals + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var others = files.Where(file => file != desktopFile).ToList();
        return others.Count switch
        {
            0 => null,
            var count when count == files.Length => line,
            _ => $"{line[..equals]}={string.Concat(others.Select(file => $"{file};"))}",
        };
    }
}
