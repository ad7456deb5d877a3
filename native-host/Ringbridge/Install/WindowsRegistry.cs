using System.Runtime.Versioning;
using Microsoft.Win32;

namespace Ringbridge.Install;

/// <summary>The registry of Windows.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsRegistry : IRegistry
{
    private const string AppPaths = @"Software\Microsoft\Windows\CurrentVersion\App Paths";

    /// <inheritdoc/>
    public string? Get(string key, string name)
    {
        using var opened = Registry.CurrentUser.OpenSubKey(key);
        return opened?.GetValue(name) as string;
    }

    /// <inheritdoc/>
    public void Set(string key, string name, string value)
    {
        using var opened = Registry.CurrentUser.CreateSubKey(key);
        opened.SetValue(name, value, RegistryValueKind.String);
    }

    /// <inheritdoc/>
    public void DeleteValue(string key, string name)
    {
        using var opened = Registry.CurrentUser.OpenSubKey(key, writable: true);
        opened?.DeleteValue(name, throwOnMissingValue: false);
    }

    /// <inheritdoc/>
    public void DeleteKey(string key) => Registry.CurrentUser.DeleteSubKeyTree(key, throwOnMissingSubKey: false);

    /// <inheritdoc/>
    public bool KnowsProgram(string program) =>
        Exists(Registry.CurrentUser, $@"{AppPaths}\{program}") || Exists(Registry.LocalMachine, $@"{AppPaths}\{program}");

    private static bool Exists(RegistryKey root, string key)
    {
        using var opened = root.OpenSubKey(key);
        return opened is not null;
    }
}
