namespace Ringbridge.Agent.Secrets;

/// <summary>Where passwords are kept, by name. Names are checked (<see cref="SecretName"/>); values never reach a log or a client.</summary>
public interface ISecretStore
{
    /// <summary><c>dpapi</c>, <c>keychain</c>, <c>libsecret</c> or <c>file</c>.</summary>
    string Kind { get; }

    /// <summary>Whether a secret that was put into a store of that kind would be found in this one.</summary>
    bool Has(string kind) => string.Equals(kind, Kind, StringComparison.Ordinal);

    /// <summary>The store as it is now, whose kind does not change.</summary>
    Task<ISecretStore> NowAsync(CancellationToken cancellationToken) => Task.FromResult(this);

    /// <summary>The secret of that name, or null.</summary>
    /// <exception cref="SecretStoreException">The store does not answer.</exception>
    Task<string?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stores a secret, replacing the one that is there.</summary>
    /// <exception cref="SecretStoreException">The store does not answer.</exception>
    Task SetAsync(string name, string value, CancellationToken cancellationToken);

    /// <summary>Removes a secret, if it is there.</summary>
    /// <exception cref="SecretStoreException">The store does not answer.</exception>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
