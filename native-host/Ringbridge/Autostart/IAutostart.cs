using Ringbridge.Install;

namespace Ringbridge.Autostart;

/// <summary>Lets the system start the agent when the user logs in, and takes that back.</summary>
internal interface IAutostart
{
    /// <summary>The system's entry: a file or a registry value, for people.</summary>
    string Place { get; }

    /// <summary>The command that the system would run, as it stands there; null when there is none.</summary>
    string? Current { get; }

    /// <summary>Whether that command starts this very program.</summary>
    bool IsOurs(string command);

    /// <summary>Makes the entry.</summary>
    Task<InstallStep> EnableAsync(CancellationToken cancellationToken);

    /// <summary>Removes it.</summary>
    Task<InstallStep> DisableAsync(CancellationToken cancellationToken);
}
