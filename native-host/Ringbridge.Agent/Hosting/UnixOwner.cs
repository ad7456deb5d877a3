using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ringbridge.Agent.Hosting;

/// <summary>Who owns a file on Unix: .NET tells a file's mode, but not its owner.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixOwner
{
    private const int CurrentFolder = -100;
    private const uint AskForOwner = 0x8;

    /// <summary>The user this process acts as.</summary>
    public static uint Self => GetEffectiveUserId();

    /// <summary>The owner of a file or folder, links followed.</summary>
    /// <exception cref="IOException">It cannot be told.</exception>
    public static unsafe uint Of(string path)
    {
        // struct statx (256 bytes) has one layout on all Linux systems, stx_uid at 20; struct stat of macOS (144 bytes) has st_uid at 16.
        var buffer = stackalloc byte[256];
        var (result, offset) = OperatingSystem.IsMacOS()
            ? (RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatInode64(path, buffer) : Stat(path, buffer), 16)
            : (StatX(CurrentFolder, path, 0, AskForOwner, buffer), 20);
        return result == 0
            ? *(uint*)(buffer + offset)
            : throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "stat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Stat(string path, byte* buffer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatInode64(string path, byte* buffer);
}
