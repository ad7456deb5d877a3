using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// Folders that only this user may enter. On Windows the user's own application folder is so by inheritance; on Unix
/// the owner and the mode are checked: a folder of somebody else, or one that others may write to, could hold a planted
/// socket or settings file and is refused; one that others may merely read is closed, unless it is plainly not ours to
/// close (somebody named a folder that holds other things: then the mode of each of our files has to do).
/// </summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Creates the folder, or checks and closes the one that is there.</summary>
    /// <exception cref="HomeException">It is not safe, or cannot be created.</exception>
    public static void Ensure(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return;
            }

            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, OwnerOnly);
            }

            Check(folder);
            if (File.GetUnixFileMode(folder) != OwnerOnly && IsOurs(folder))
            {
                File.SetUnixFileMode(folder, OwnerOnly);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new HomeException(new Problem(Reasons.AgentUnavailable, Details.HomeUnusable).With("home", folder).With("cause", cause.Message), cause);
        }
    }

    /// <summary>Checks a folder without changing it. One that does not exist is safe: nothing can be in it.</summary>
    /// <exception cref="HomeException">It is not safe.</exception>
    public static void Check(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            return;
        }

        if (UnixOwner.Of(folder) != UnixOwner.Self)
        {
            throw new HomeException(new Problem(Reasons.AgentUnavailable, Details.HomeNotOwned).With("home", folder));
        }

        if ((File.GetUnixFileMode(folder) & OthersWrite) != UnixFileMode.None)
        {
            throw new HomeException(new Problem(Reasons.AgentUnavailable, Details.HomeWritable).With("home", folder));
        }
    }

    private static bool IsOurs(string folder) =>
        !Directory.EnumerateFileSystemEntries(folder).Any()
        || File.Exists(Path.Combine(folder, RingbridgeHome.LockFileName))
        || File.Exists(Path.Combine(folder, RingbridgeHome.SettingsFileName));
}
