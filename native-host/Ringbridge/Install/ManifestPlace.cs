namespace Ringbridge.Install;

/// <summary>One place where a browser looks for our host manifest.</summary>
/// <param name="Browser">Whose place it is.</param>
/// <param name="File">The manifest.</param>
/// <param name="RegistryKey">On Windows: the key whose default value names the file.</param>
/// <param name="IsFound">Whether the browser is there, as far as can be seen.</param>
internal sealed record ManifestPlace(Browser Browser, string File, string? RegistryKey, bool IsFound);
