namespace Ringbridge.Agent.Secrets;

/// <summary>
/// The system's store, beside the files of times when it did not run (a secret that was set over SSH, say). A file that is
/// there is newer than what the system's store holds, because storing there removes the file.
/// </summary>
internal sealed class FallbackSecretStore(ISecretStore system, ISecretStore files) : ISecretStore
{
    /// <inheritdoc/>
    public string Kind => system.Kind;

    /// <inheritdoc/>
    public bool Has(string kind) => system.Has(kind) || files.Has(kind);

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken) =>
        await files.GetAsync(name, cancellationToken) ?? await system.GetAsync(name, cancellationToken);

    /// <inheritdoc/>
    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        await system.SetAsync(name, value, cancellationToken);
        await files.RemoveAsync(name, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await files.RemoveAsync(name, cancellationToken);
        await system.RemoveAsync(name, cancellationToken);
    }
}
