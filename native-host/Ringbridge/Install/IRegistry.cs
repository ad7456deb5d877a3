namespace Ringbridge.Install;

/// <summary>The part of HKEY_CURRENT_USER that installing touches. Tests keep one in memory.</summary>
internal interface IRegistry
{
    /// <summary>A text value; null when there is none.</summary>
    /// <param name="key">Below HKEY_CURRENT_USER.</param>
    /// <param name="name">Empty for the default value.</param>
    string? Get(string key, string name);

    /// <summary>Writes a text value, making the key.</summary>
    void Set(string key, string name, string value);

    /// <summary>Removes a value, if it is there.</summary>
    void DeleteValue(string key, string name);

    /// <summary>Removes a key with everything below it, if it is there.</summary>
    void DeleteKey(string key);

    /// <summary>Whether the system knows a program of that name (App Paths, of the user or of the machine).</summary>
    bool KnowsProgram(string program);
}
