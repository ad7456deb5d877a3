namespace Ringbridge.Build.Needs;

/// <summary>One package of the system.</summary>
/// <param name="Name">Debian's name for it.</param>
/// <param name="Proof">A path that exists once it is installed.</param>
internal sealed record SystemPackage(string Name, string Proof);
