using Ringbridge.Contacts.Index;

namespace Ringbridge.Tests.Contacts.Index;

/// <summary>A store for the secrets of files of contacts.</summary>
internal sealed class KeysInMemory : IIndexKeys
{
    /// <summary>The secrets by their names.</summary>
    public Dictionary<string, byte[]> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>It answers nothing.</summary>
    public bool IsGone { get; set; }

    /// <summary>As a locked keyring: it seems to have nothing until it takes something.</summary>
    public bool IsLocked { get; set; }

    /// <summary>It takes secrets, and says that it failed.</summary>
    public bool IsForgetful { get; set; }

    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        IsGone ? throw new IndexKeyException("gone") : Task.FromResult(IsLocked ? null : Secrets.GetValueOrDefault(name));

    public Task<string> KeepAsync(string name, byte[] secret, CancellationToken cancellationToken)
    {
        if (IsGone)
        {
            throw new IndexKeyException("gone");
        }

        (IsLocked, Secrets[name]) = (false, [.. secret]);
        return IsForgetful ? throw new IndexKeyException("taken, but not confirmed") : Task.FromResult(name);
    }

    public Task ForgetAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Secrets.Remove(name));
}
