namespace Ringbridge.Lines.Desktop;

/// <summary>
/// Linux desktops: <c>xdg-mime</c> knows the chosen .desktop file (XDG MIME Applications), <c>gio launch</c> starts exactly that file;
/// without GLib's tools <c>xdg-open</c> looks the same file up again.
/// </summary>
/// <param name="starter">Starts the desktop's tools.</param>
/// <param name="dataFolders">Where .desktop files are, best first: <c>XDG_DATA_HOME</c>, then <c>XDG_DATA_DIRS</c>.</param>
internal sealed class LinuxHandler(IProgramStarter starter, IReadOnlyList<string> dataFolders) : ISystemHandler
{
    /// <summary>The folders as the environment has them, with the defaults of the XDG Base Directory specification.</summary>
    public static IReadOnlyList<string> DataFolders(Func<string, string?> variable)
    {
        string Or(string name, string otherwise) => variable(name) is { Length: > 0 } value ? value : otherwise;
        var home = Or("XDG_DATA_HOME", Path.Combine(Or("HOME", "/"), ".local/share"));
        return [home, .. Or("XDG_DATA_DIRS", "/usr/local/share:/usr/share").Split(':', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <inheritdoc/>
    public async Task<FoundHandler?> FindAsync(string scheme, CancellationToken cancellationToken)
    {
        if (starter.Find("xdg-mime") is not { } query)
        {
            return null;
        }

        var name = (await starter.ReadAsync(query, ["query", "default", $"x-scheme-handler/{scheme}"], cancellationToken)).Trim();
        if (name.Length == 0 || name != Path.GetFileName(name))
        {
            return null;
        }

        var file = dataFolders.Select(folder => Path.Combine(folder, "applications", name)).FirstOrDefault(File.Exists);
        var description = file is null ? [] : await File.ReadAllLinesAsync(file, cancellationToken);
        return new FoundHandler(name, IsOurs(name) || description.Any(StartsUs), file);
    }

    /// <inheritdoc/>
    public StartedProgram Open(FoundHandler handler, string uri)
    {
        if (handler.File is not null && starter.Find("gio") is { } gio)
        {
            return starter.Start(gio, ["launch", handler.File, uri]);
        }

        return starter.Start(starter.Find("xdg-open") ?? "xdg-open", [uri]);
    }

    private static bool IsOurs(string name) => name.StartsWith("ringbridge", StringComparison.OrdinalIgnoreCase);

    // Exec=/opt/ringbridge/ringbridge handle %u, the program perhaps in quotes.
    private static bool StartsUs(string line) =>
        line.StartsWith("Exec=", StringComparison.Ordinal)
        && line["Exec=".Length..].Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries) is [var program, ..]
        && Path.GetFileName(program).Equals("ringbridge", StringComparison.Ordinal);
}
