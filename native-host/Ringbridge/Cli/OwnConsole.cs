using System.Runtime.InteropServices;

namespace Ringbridge.Cli;

/// <summary>Whether the console window was made for this process alone, as when a shortcut starts it on Windows: it closes with us, and nobody reads it.</summary>
internal static partial class OwnConsole
{
    /// <summary>Always false where programs get no console of their own.</summary>
    public static bool IsOurs => OperatingSystem.IsWindows() && CountProcesses() == 1;

    private static unsafe uint CountProcesses()
    {
        var processes = stackalloc uint[2];
        return GetConsoleProcessList(processes, 2);
    }

    [LibraryImport("kernel32", SetLastError = true)]
    private static unsafe partial uint GetConsoleProcessList(uint* processes, uint count);
}
