namespace Ringbridge.Contacts.Index;

/// <summary>Where the secrets are kept with which files of contacts are sealed: a place that is not beside them, if there is one.</summary>
internal interface IIndexKeys
{
    /// <summary>The secret of that name; null when the place where it was kept has none.</summary>
    /// <exception cref="IndexKeyException">That place cannot be asked now.</exception>
    Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps a secret, for good.</summary>
    /// <returns>The name by which it is found: that name, and where it is kept.</returns>
    /// <exception cref="IndexKeyException">It is not kept.</exception>
    Task<string> KeepAsync(string name, byte[] secret, CancellationToken cancellationToken);

    /// <summary>Forgets a secret with which nothing was sealed.</summary>
    /// <param name="name">The name by which it is found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IndexKeyException">The place cannot be asked now.</exception>
    Task ForgetAsync(string name, CancellationToken cancellationToken);
}
