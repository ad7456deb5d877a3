namespace Ringbridge.Agent.Secrets;

/// <summary>
/// The files, until the system's store answers; from then on that store, with the files beside it. At a log-in the desktop's store may
/// come later than this program, so it is asked for again whenever something is wanted.
/// </summary>
/// <param name="answers">Whether the system's store answers.</param>
/// <param name="system">The system's store.</param>
/// <param name="files">Where secrets are until then.</param>
internal sealed class LateSecretStore(Func<CancellationToken, Task<bool>> answers, ISecretStore system, ISecretStore files) : ISecretStore
{
    // With the system's store, since that answers.
    private volatile FallbackSecretStore? _both;

    private ISecretStore Now => _both ?? files;

    /// <inheritdoc/>
    public string Kind => Now.Kind;

    /// <inheritdoc/>
    public bool Has(string kind) => Now.Has(kind);

    /// <inheritdoc/>
    public async Task<ISecretStore> NowAsync(CancellationToken cancellationToken)
    {
        if (_both is null && await answers(cancellationToken))
        {
            _both = new FallbackSecretStore(system, files);
        }

        return Now;
    }

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken) =>
        await (await NowAsync(cancellationToken)).GetAsync(name, cancellationToken);

    /// <inheritdoc/>
    public async Task SetAsync(string name, string value, CancellationToken cancellationToken) =>
        await (await NowAsync(cancellationToken)).SetAsync(name, value, cancellationToken);

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        await (await NowAsync(cancellationToken)).RemoveAsync(name, cancellationToken);
}
