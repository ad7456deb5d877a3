namespace Ringbridge.Install;

/// <summary>Where a browser lives on Windows.</summary>
/// <param name="HostsKey">The key below HKEY_CURRENT_USER that holds one key per host.</param>
/// <param name="Traces">Folders whose presence shows that the browser was used; <c>$</c> is %LOCALAPPDATA%, <c>@</c> %APPDATA%.</param>
/// <param name="Program">Its name in the system's list of programs.</param>
internal sealed record WindowsPlaces(string HostsKey, IReadOnlyList<string> Traces, string Program);
