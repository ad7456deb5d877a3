namespace Ringbridge.Lines.Desktop;

/// <summary>The chosen program for an address, as far as the system tells.</summary>
/// <param name="Name">What the system calls it, such as <c>linphone.desktop</c>.</param>
/// <param name="IsOurs">It is Ringbridge: handing over would come back to us.</param>
/// <param name="File">Its description on disk, where there is one.</param>
internal sealed record FoundHandler(string Name, bool IsOurs, string? File = null);
