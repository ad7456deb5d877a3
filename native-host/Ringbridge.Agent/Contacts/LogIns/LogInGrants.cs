using System.Collections.Concurrent;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>
/// Log-ins that were made in a form, until it is saved. The form has only the name of each; the token itself is nowhere but in
/// this memory, and then in the secret store. Nobody can guess a name, and one that nobody saves is forgotten. Tokens may be good for
/// one use: a trial that renews one and a form that is saved meanwhile wait for each other.
/// </summary>
/// <param name="time">Time.</param>
internal sealed class LogInGrants(TimeProvider time)
{
    private const string Prefix = "login-";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, LogInGrant> _grants = new(StringComparer.Ordinal);
    private readonly SecretTurns _turns = new();

    /// <summary>Keeps one.</summary>
    /// <returns>Its name.</returns>
    public string Add(SourceSettings settings, string token)
    {
        foreach (var (old, _) in _grants.Where(grant => grant.Value.Until <= time.GetUtcNow()))
        {
            _grants.TryRemove(old, out _);
        }

        var name = $"{Prefix}{Pkce.RandomText()}";
        _grants[name] = new LogInGrant(settings, token, time.GetUtcNow() + Kept);
        return name;
    }

    /// <summary>The one of that name, or null.</summary>
    public LogInGrant? Find(string name) => _grants.TryGetValue(name, out var grant) && grant.Until > time.GetUtcNow() ? grant : null;

    /// <summary>The one of that name, where it may be used; or null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="key">The setting that it stands in.</param>
    public LogInGrant? Find(string name, string key) => string.Equals(key, SourceKeys.LogIn, StringComparison.Ordinal) ? Find(name) : null;

    /// <summary>Saves one, after whoever renews it now.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="storedAs">The name in the secret store.</param>
    /// <param name="store">The secret store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SecretStoreException">The store does not answer.</exception>
    public Task<bool> SaveAsync(string name, string storedAs, ISecretStore store, CancellationToken cancellationToken) => _turns.TakeAsync(
        name,
        async () =>
        {
            if (Find(name) is not { } grant)
            {
                return false;
            }

            var kept = grant.SavedAs is null ? null : await store.GetAsync(grant.SavedAs, cancellationToken);
            if (kept is null || !string.Equals(storedAs, grant.SavedAs, StringComparison.Ordinal))
            {
                await store.SetAsync(storedAs, kept ?? grant.Token, cancellationToken);
                grant.SavedAs = storedAs;
            }

            return true;
        },
        cancellationToken);

    /// <summary>Replaces the token of one by what comes of it. What was saved is renewed where it is kept.</summary>
    /// <returns>Whether there is one that was not saved.</returns>
    public Task<bool> RenewAsync(string name, Func<string?, Task<string>> exchange, CancellationToken cancellationToken) => _turns.TakeAsync(
        name,
        async () =>
        {
            if (Find(name) is not { SavedAs: null } grant)
            {
                return false;
            }

            grant.Token = await exchange(grant.Token);
            return true;
        },
        cancellationToken);
}
