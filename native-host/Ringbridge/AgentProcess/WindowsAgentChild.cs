using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ringbridge.AgentProcess;

/// <summary>
/// A program started by CreateProcessW outside the browser's job: Firefox on Windows puts a host into a job object and
/// ends the job with the host, so a plain child would go with it (MDN, “Native messaging”, “Closing the native app”).
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsAgentChild : IAgentChild
{
    // <winbase.h>
    private const uint DetachedProcess = 0x0000_0008;
    private const uint NewProcessGroup = 0x0000_0200;
    private const uint BreakAwayFromJob = 0x0100_0000;
    private const int AccessDenied = 5;
    private const uint StillActive = 259;

    private readonly nint _process;

    private WindowsAgentChild(nint process) => _process = process;

    /// <inheritdoc/>
    public int? ExitCode => GetExitCodeProcess(_process, out var code) && code != StillActive ? (int)code : null;

    /// <inheritdoc cref="AgentSpawner.Start"/>
    public static WindowsAgentChild Start(string program, string[] arguments)
    {
        // The arguments are our own words: nothing in them needs escaping beyond the quotes around the path.
        var commandLine = $"\"{program}\" {string.Join(' ', arguments)}";
        if (!TryStart(program, commandLine, BreakAwayFromJob, out var started) && Marshal.GetLastPInvokeError() == AccessDenied)
        {
            // The job of somebody else that forbids leaving it: an agent inside it is better than none.
            _ = TryStart(program, commandLine, 0, out started);
        }

        if (started.Process == 0)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        }

        // The process handle is kept for the exit code and goes with us.
        _ = CloseHandle(started.Thread);
        return new WindowsAgentChild(started.Process);
    }

    private static unsafe bool TryStart(string program, string commandLine, uint breakAway, out ProcessInformation started)
    {
        // CreateProcessW may write into the command line.
        Span<char> writable = [.. commandLine, '\0'];
        var startup = new StartupInformation { Size = (uint)sizeof(StartupInformation) };
        fixed (char* line = writable)
        {
            return CreateProcess(
                program, line, 0, 0, inheritHandles: false, DetachedProcess | NewProcessGroup | breakAway, 0, null, startup, out started);
        }
    }

    [LibraryImport("kernel32", EntryPoint = "CreateProcessW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static unsafe partial bool CreateProcess(
        string program,
        char* commandLine,
        nint processAttributes,
        nint threadAttributes,
        [MarshalAs(UnmanagedType.Bool)] bool inheritHandles,
        uint flags,
        nint environment,
        string? folder,
        in StartupInformation startup,
        out ProcessInformation started);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetExitCodeProcess(nint process, out uint exitCode);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    /// <summary>STARTUPINFOW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct StartupInformation
    {
        public uint Size;
        public nint Reserved;
        public nint Desktop;
        public nint Title;
        public uint X;
        public uint Y;
        public uint Width;
        public uint Height;
        public uint WidthInCharacters;
        public uint HeightInCharacters;
        public uint FillAttribute;
        public uint Flags;
        public ushort ShowWindow;
        public ushort ReservedBytes;
        public nint ReservedPointer;
        public nint Input;
        public nint Output;
        public nint Error;
    }

    /// <summary>PROCESS_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ProcessInformation
    {
        public nint Process;
        public nint Thread;
        public uint ProcessId;
        public uint ThreadId;
    }
}
