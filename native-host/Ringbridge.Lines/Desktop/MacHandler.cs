namespace Ringbridge.Lines.Desktop;

/// <summary>macOS: <c>open</c> hands over. Only an application bundle can be chosen for <c>tel:</c> there, and Ringbridge is none, so it cannot come back to us.</summary>
internal sealed class MacHandler(IProgramStarter starter) : ISystemHandler
{
    private const string Opener = "/usr/bin/open";

    /// <inheritdoc/>
    public Task<FoundHandler?> FindAsync(string scheme, CancellationToken cancellationToken) =>
        Task.FromResult(starter.Find(Opener) is null ? null : new FoundHandler($"{scheme}:", IsOurs: false));

    /// <inheritdoc/>
    public StartedProgram Open(FoundHandler handler, string uri) => starter.Start(Opener, [uri]);
}
