using System.Collections.Concurrent;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>
/// Log-ins that were made in a form, until it is saved. The form has only the name of each; the token itself is nowhere but in
/// this memory, and then in the secret store. Nobody can guess a name, and one that nobody saves is forgotten.
/// </summary>
/// <param name="time">Time.</param>
internal sealed class LogInGrants(TimeProvider time)
{
    private const string Prefix = "login-";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, LogInGrant> _grants = new(StringComparer.Ordinal);

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

    /// <summary>Replaces the token of the one of that name.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Renew(string name, string token)
    {
        if (Find(name) is not { } grant)
        {
            return false;
        }

        grant.Token = token;
        return true;
    }
}
