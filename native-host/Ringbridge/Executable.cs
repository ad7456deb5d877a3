namespace Ringbridge;

/// <summary>This program's own file: what browsers are told to start, and what it starts as its agent.</summary>
internal static class Executable
{
    /// <summary>Absolute, links resolved: a link that is moved later must not take the browsers' way in with it.</summary>
    public static string Path { get; } = Resolve();

    private static string Resolve()
    {
        // Run as “dotnet ringbridge.dll”, the process is not us; our own starter lies beside the library.
        var process = Environment.ProcessPath ?? "";
        var isOurs = System.IO.Path.GetFileNameWithoutExtension(process).Equals("ringbridge", StringComparison.OrdinalIgnoreCase);
        var path = isOurs ? process : System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ringbridge.exe" : "ringbridge");
        return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
    }
}
