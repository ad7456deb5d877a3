namespace Ringbridge.Programs;

/// <summary>
/// The text that is marked or copied in whatever program is in front. Read through the tools that each desktop brings,
/// so that a system-wide shortcut can dial it.
/// </summary>
/// <param name="programs">Runs the tools.</param>
/// <param name="system">Which system this is.</param>
/// <param name="isWayland">Whether the desktop is Wayland; X11 tools see only X11 programs there.</param>
internal sealed class SelectedText(IProgramRunner programs, SystemKind system, bool isWayland)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether marked text can be read at all: only X11 and Wayland hand it to other programs.</summary>
    public bool CanReadSelection => system == SystemKind.Linux;

    /// <summary>The tools that are asked for the clipboard, best first.</summary>
    public IReadOnlyList<string> ClipboardTools => [.. Clipboard.Select(tool => tool[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>The tools that are asked for marked text, best first.</summary>
    public IReadOnlyList<string> SelectionTools => [.. Selection.Select(tool => tool[0]).Distinct(StringComparer.Ordinal)];

    private string[][] Clipboard => system switch
    {
        SystemKind.MacOS => [["pbpaste"]],
        SystemKind.Windows => [["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard"]],
        _ => Ordered(
            ["wl-paste", "--no-newline", "--type", "text"],
            [["xclip", "-out", "-selection", "clipboard"], ["xsel", "--output", "--clipboard"]]),
    };

    private string[][] Selection => CanReadSelection
        ? Ordered(
            ["wl-paste", "--primary", "--no-newline", "--type", "text"],
            [["xclip", "-out", "-selection", "primary"], ["xsel", "--output", "--primary"]])
        : [];

    /// <summary>The clipboard.</summary>
    /// <returns>Empty when it holds no text; null when none of the tools is there.</returns>
    public Task<string?> ReadClipboardAsync(CancellationToken cancellationToken) => ReadAsync(Clipboard, cancellationToken);

    /// <summary>The marked text.</summary>
    /// <returns>Empty when nothing is marked; null when none of the tools is there.</returns>
    public Task<string?> ReadSelectionAsync(CancellationToken cancellationToken) => ReadAsync(Selection, cancellationToken);

    private async Task<string?> ReadAsync(string[][] tools, CancellationToken cancellationToken)
    {
        string? found = null;
        foreach (var tool in tools)
        {
            if (await programs.RunAsync(tool[0], tool[1..], Patience, cancellationToken) is not { } result)
            {
                continue;
            }

            found = "";
            if (result is { ExitCode: 0 } && result.Output.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return found;
    }

    private string[][] Ordered(string[] wayland, string[][] x11) => isWayland ? [wayland, .. x11] : x11;
}
