using System.Runtime.InteropServices;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The heap of the system's C library, which SQLite and the runtime itself use. glibc keeps what was freed, in a heap for nearly
/// every thread; other libraries have neither of its two knobs, and need none.
/// </summary>
internal static partial class NativeHeap
{
    // <malloc.h> of glibc: M_ARENA_MAX.
    private const int HeapsAtMost = -8;
    private const int Heaps = 2;

    /// <summary>Lets all threads share few heaps. To be said before most of them begin.</summary>
    public static void Share() => Try(() => SetOption(HeapsAtMost, Heaps));

    /// <summary>Gives back what is free.</summary>
    public static void Trim() => Try(() => TrimAll(0));

    private static void Try(Func<int> say)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = say();
        }
        catch (EntryPointNotFoundException)
        {
            // musl.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int TrimAll(nint kept);
}
