namespace Ringbridge.Install;

/// <summary>One browser: what it is called, and where this user's native-messaging hosts are registered with it.</summary>
/// <param name="Id">What people type after <c>--browser</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">Whose manifests it reads.</param>
internal sealed record Browser(string Id, string Name, BrowserFamily Family)
{
    /// <summary>Where it lives on Linux.</summary>
    public required BrowserPlaces Linux { get; init; }

    /// <summary>Where it lives on macOS.</summary>
    public required BrowserPlaces MacOS { get; init; }

    /// <summary>Where it lives on Windows.</summary>
    public required WindowsPlaces Windows { get; init; }
}
