using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace Ringbridge.Lines.Desktop;

/// <summary>
/// Windows: the user's choice stands in the registry as a ProgId (<c>UserChoice</c>), whose command tells the program. Without a
/// choice the command of the scheme itself counts. The shell starts it, as it is the one that knows packaged apps too.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsHandler : ISystemHandler
{
    private const string Choices = @"HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations";

    /// <inheritdoc/>
    public Task<FoundHandler?> FindAsync(string scheme, CancellationToken cancellationToken)
    {
        var chosen = Registry.GetValue($@"{Choices}\{scheme}\UserChoice", "ProgId", null) as string;
        var command = Registry.GetValue($@"HKEY_CLASSES_ROOT\{chosen ?? scheme}\shell\open\command", "", null) as string;
        return Task.FromResult(chosen is null && command is null ? null : new FoundHandler(chosen ?? scheme, IsOurs(chosen, command)));
    }

    /// <inheritdoc/>
    public StartedProgram Open(FoundHandler handler, string uri)
    {
        // The address is "tel:" and a checked number, so the shell has nothing else to make of it.
        using var process = Process.Start(new ProcessStartInfo(uri) { UseShellExecute = true });
        return new StartedProgram(Task.FromResult(0));
    }

    /// <summary>Whether a ProgId or its command leads to Ringbridge.</summary>
    internal static bool IsOurs(string? progId, string? command) =>
        (progId?.StartsWith("Ringbridge", StringComparison.OrdinalIgnoreCase) ?? false)
        || (command?.Contains("ringbridge.exe", StringComparison.OrdinalIgnoreCase) ?? false);
}
