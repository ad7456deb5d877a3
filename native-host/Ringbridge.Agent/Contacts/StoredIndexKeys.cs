using System.Security.Cryptography;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contacts.Index;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// The secrets of files of contacts, in the store where passwords are kept, as base64. The last part of a name is the kind of store
/// that took the secret: only a store that has that kind knows whether it is gone.
/// </summary>
/// <param name="secrets">The store.</param>
internal sealed class StoredIndexKeys(Task<ISecretStore> secrets) : IIndexKeys
{
    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => AskAsync(
        async store =>
        {
            if (!SecretName.IsValid(name))
            {
                return null;
            }

            if (await TextAsync(store, name, cancellationToken) is { } text)
            {
                return BytesOf(text);
            }

            return KindIn(name) is not { } kind || store.Has(kind)
                ? null
                : throw new SecretStoreException($"{name} was put into {kind}, and there is only {store.Kind} now.");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<string> KeepAsync(string name, byte[] secret, CancellationToken cancellationToken) => AskAsync(
        async store =>
        {
            var (whole, text) = ($"{name}-{store.Kind}", Convert.ToBase64String(secret));
            await store.SetAsync(whole, text, cancellationToken);

            // What is sealed with a secret that was not kept is lost, so look.
            return string.Equals(await store.GetAsync(whole, cancellationToken), text, StringComparison.Ordinal)
                ? whole
                : throw new SecretStoreException($"The store for passwords did not keep {whole}.");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(string name, CancellationToken cancellationToken) => AskAsync(
        async store =>
        {
            await store.RemoveAsync(name, cancellationToken);
            return true;
        },
        cancellationToken);

    // What the system does not unseal for this user on this computer opens nothing, today or later.
    private static async Task<string?> TextAsync(ISecretStore store, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(name, cancellationToken);
        }
        catch (SecretStoreException exception) when (exception.InnerException is CryptographicException)
        {
            return null;
        }
    }

    private static string? KindIn(string name) => name.Split('-') is [_, _, var kind] ? kind : null;

    // What is no base64 opens nothing.
    private static byte[] BytesOf(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    private async Task<T> AskAsync<T>(Func<ISecretStore, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var store = await secrets.WaitAsync(cancellationToken);
            return await ask(await store.NowAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is SecretStoreException or IOException or UnauthorizedAccessException)
        {
            throw new IndexKeyException(exception.Message, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new IndexKeyException("The store for passwords does not answer.", exception);
        }
    }
}
