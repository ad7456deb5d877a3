using System.Security.Cryptography;
using System.Text;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The folder that holds everything one agent owns: settings, journal, secrets, logs and, on Unix, its socket.
/// Shim, agent and command line work it out alike from the environment, so two homes never meet.
/// </summary>
public sealed class RingbridgeHome
{
    /// <summary>The environment variable that overrides the platform's folder.</summary>
    public const string Variable = "RINGBRIDGE_HOME";

    internal const string SettingsFileName = "config.json";
    internal const string LockFileName = "agent.lock";

    // sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, including the final zero.
    private const int MaxSocketPathBytes = 100;

    private RingbridgeHome(string folder, bool isExplicit)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        IsExplicit = isExplicit;
        SocketPath = ChooseSocketPath();
    }

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>Whether the folder was named (<see cref="Variable"/>) rather than being the platform's own.</summary>
    public bool IsExplicit { get; }

    /// <summary>Short, stable and different for every folder and user: keeps things apart that live outside the folder.</summary>
    /// <remarks>Worked out when it is asked for: the shim of a normal home never needs it, and cryptography is slow to load.</remarks>
    public string Id => field ??= Hash(Folder);

    /// <summary><c>config.json</c>.</summary>
    public string SettingsFile => Path.Combine(Folder, SettingsFileName);

    /// <summary><c>journal.db</c>, SQLite.</summary>
    public string JournalFile => Path.Combine(Folder, "journal.db");

    /// <summary><c>contacts.db</c>, SQLite: the own address book, and the copies of sources.</summary>
    public string ContactsFile => Path.Combine(Folder, "contacts.db");

    /// <summary>Where files of contacts lie that were handed over.</summary>
    public string ImportsFolder => Path.Combine(Folder, "imports");

    /// <summary>Where secrets lie when the platform has no better place for them.</summary>
    public string SecretsFolder => Path.Combine(Folder, "secrets");

    /// <summary>Where the log files are.</summary>
    public string LogsFolder => Path.Combine(Folder, "logs");

    /// <summary>Whoever holds this file open is the agent of this home.</summary>
    public string LockFile => Path.Combine(Folder, LockFileName);

    /// <summary>Which process the agent is. Beside the lock, because a file that is locked cannot be read everywhere.</summary>
    public string ProcessIdFile => Path.Combine(Folder, "agent.pid");

    /// <summary>The agent's socket on Unix: inside the home, or in a folder with a short name when the home's path is too long for a socket.</summary>
    public string SocketPath { get; }

    /// <summary>The agent's pipe on Windows, without <c>\\.\pipe\</c>.</summary>
    public string PipeName => $"ringbridge-{Id}";

    /// <summary>The home that the environment names: <see cref="Variable"/>, else the platform's folder for user settings.</summary>
    public static RingbridgeHome FromEnvironment()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(named) ? new RingbridgeHome(PlatformFolder(), isExplicit: false) : At(named);
    }

    /// <summary>The home in that folder.</summary>
    public static RingbridgeHome At(string folder) => new(folder, isExplicit: true);

    /// <summary>Creates the folder for this user alone, or checks the one that is there.</summary>
    /// <exception cref="HomeException">It belongs to somebody else, or others may write to it.</exception>
    public void Prepare()
    {
        PrivateFolder.Ensure(Folder);
        PrivateFolder.Ensure(Path.GetDirectoryName(SocketPath)!);
    }

    /// <inheritdoc/>
    public override string ToString() => Folder;

    private static string PlatformFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Ringbridge");
        }

        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(user, "Library", "Application Support", "Ringbridge");
        }

        // XDG Base Directory Specification: a path that is not absolute is to be ignored.
        var configuration = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        return Path.Combine(Path.IsPathFullyQualified(configuration ?? "") ? configuration! : Path.Combine(user, ".config"), "ringbridge");
    }

    private static string Hash(string folder)
    {
        var path = OperatingSystem.IsWindows() ? folder.ToUpperInvariant() : folder;
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserDomainName}\\{Environment.UserName}\n{path}"));
        return Convert.ToHexStringLower(bytes.AsSpan(0, 8));
    }

    private string ChooseSocketPath()
    {
        var inside = Path.Combine(Folder, "agent.sock");

        // Not $XDG_RUNTIME_DIR or $TMPDIR: an agent and a shim with different environments must come to the same place.
        return OperatingSystem.IsWindows() || Encoding.UTF8.GetByteCount(inside) <= MaxSocketPathBytes
            ? inside
            : $"/tmp/ringbridge-{Id}/agent.sock";
    }
}
