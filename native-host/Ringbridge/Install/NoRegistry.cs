namespace Ringbridge.Install;

/// <summary>For systems without a registry: empty, and nothing there writes to it.</summary>
internal sealed class NoRegistry : IRegistry
{
    /// <inheritdoc/>
    public string? Get(string key, string name) => null;

    /// <inheritdoc/>
    public void Set(string key, string name, string value) => throw new PlatformNotSupportedException("There is no registry here.");

    /// <inheritdoc/>
    public void DeleteValue(string key, string name)
    {
    }

    /// <inheritdoc/>
    public void DeleteKey(string key)
    {
    }

    /// <inheritdoc/>
    public bool KnowsProgram(string program) => false;
}
