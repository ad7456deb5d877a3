using System.Collections;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ringbridge.AgentProcess;

/// <summary>
/// A program started by posix_spawn in a session of its own, with /dev/null as its three standard streams: the host
/// shares the browser's process group, and what the browser or a terminal does to that group must not reach the agent.
/// </summary>
/// <remarks>
/// <see cref="System.Diagnostics.Process"/> can do neither. All other descriptors of .NET are closed on exec.
/// </remarks>
[UnsupportedOSPlatform("windows")]
internal sealed partial class UnixAgentChild : IAgentChild
{
    // <fcntl.h>; the same numbers on Linux and macOS.
    private const int ReadOnly = 0;
    private const int WriteOnly = 1;

    // <sys/wait.h>; the same number on Linux and macOS.
    private const int DoNotWait = 1;

    // glibc 336 and 80 bytes, musl 336 and 80, macOS a pointer each: this is ample.
    private const int OpaqueBytes = 1024;

    private readonly int _processId;
    private int? _exitCode;

    private UnixAgentChild(int processId) => _processId = processId;

    /// <inheritdoc/>
    public int? ExitCode => _exitCode ??= Ask();

    // <spawn.h>: POSIX_SPAWN_SETSID is 0x80 in glibc (2.26 and newer) and musl, 0x400 on macOS (10.15 and newer).
    private static short NewSession => OperatingSystem.IsMacOS() ? (short)0x400 : (short)0x80;

    /// <inheritdoc cref="AgentSpawner.Start"/>
    public static unsafe UnixAgentChild Start(string program, string[] arguments)
    {
        var attributes = stackalloc byte[OpaqueBytes];
        var actions = stackalloc byte[OpaqueBytes];
        Check(InitAttributes(attributes));
        Check(InitActions(actions));
        try
        {
            Check(SetFlags(attributes, NewSession));
            Check(AddOpen(actions, 0, "/dev/null", ReadOnly, 0));
            Check(AddOpen(actions, 1, "/dev/null", WriteOnly, 0));
            Check(AddOpen(actions, 2, "/dev/null", WriteOnly, 0));
            Check(Spawn(out var processId, program, actions, attributes, [program, .. arguments, null], Surroundings()));
            return new UnixAgentChild(processId);
        }
        finally
        {
            _ = DestroyActions(actions);
            _ = DestroyAttributes(attributes);
        }
    }

    private static string?[] Surroundings() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}"), null];

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
    }

    private int? Ask()
    {
        if (WaitProcess(_processId, out var status, DoNotWait) != _processId)
        {
            return null;
        }

        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
    }

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static unsafe partial int InitAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static unsafe partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static unsafe partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static unsafe partial int InitActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static unsafe partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Spawn(out int processId, string path, byte* actions, byte* attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitProcess(int processId, out int status, int options);
}
