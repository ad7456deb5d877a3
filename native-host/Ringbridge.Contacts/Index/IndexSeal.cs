using System.Security.Cryptography;
using System.Text;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// Seals what the index holds of people, and hashes what they are found by. Both keys come of one secret: AES-256-GCM with a random
/// nonce for cards, HMAC-SHA256 for what is only ever compared. Against whom: docs/decisions/contacts-encrypted.md.
/// </summary>
/// <remarks>Safe for threads.</remarks>
internal sealed class IndexSeal : IDisposable
{
    /// <summary>Bytes of the secret.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes of a hash by which a card is told from all others. So many, for two of one hash would be one card.</summary>
    public const int IdentityBytes = 16;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MostBytesOnStack = 512;

    private readonly Lock _turn = new();
    private readonly AesGcm _cipher;
    private readonly byte[] _hashKey;

    /// <summary>With that secret.</summary>
    public IndexSeal(ReadOnlySpan<byte> secret)
    {
        Span<byte> cardKey = stackalloc byte[KeyBytes];
        _hashKey = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, cardKey, [], "ringbridge contacts: cards"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, _hashKey, [], "ringbridge contacts: look-up"u8);
        _cipher = new AesGcm(cardKey, TagBytes);
        CryptographicOperations.ZeroMemory(cardKey);
    }

    /// <summary>What a column is compared by. The same text has another hash in another column.</summary>
    public long Hash(LookUpColumn column, ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash((byte)column, text, [], hash);
        return BitConverter.ToInt64(hash);
    }

    /// <summary>What a card of a source is told from all others by.</summary>
    public byte[] Identity(string source, string id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash((byte)'i', source, id, hash);
        return hash[..IdentityBytes].ToArray();
    }

    /// <summary>Seals some bytes for one place: moved to another one, they do not open.</summary>
    public byte[] Close(ReadOnlySpan<byte> plain, SealedPlace place)
    {
        var closed = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        var associated = place.ToBytes();
        lock (_turn)
        {
            _cipher.Encrypt(nonce, plain, closed.AsSpan(NonceBytes, plain.Length), closed.AsSpan(NonceBytes + plain.Length), associated);
        }

        return closed;
    }

    /// <summary>Opens what was sealed for that place; null when it was sealed for another one, with another secret, or was changed.</summary>
    public byte[]? Open(ReadOnlySpan<byte> closed, SealedPlace place)
    {
        if (closed.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plain = new byte[closed.Length - NonceBytes - TagBytes];
        var associated = place.ToBytes();
        try
        {
            lock (_turn)
            {
                _cipher.Decrypt(closed[..NonceBytes], closed[NonceBytes..^TagBytes], closed[^TagBytes..], plain, associated);
            }

            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Seals a text.</summary>
    public byte[] CloseText(string text, SealedPlace place) => Close(Encoding.UTF8.GetBytes(text), place);

    /// <summary>Opens a text.</summary>
    public string? OpenText(ReadOnlySpan<byte> closed, SealedPlace place) => Open(closed, place) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>A card as it stands in the file; null when it does not open, or there is nothing to find it by.</summary>
    public Card? CardOf(string source, byte[] identity, ReadOnlySpan<byte> closed) =>
        Open(closed, SealedPlace.OfCard(source, identity)) is { } content ? CardContent.ReadCard(content) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
        {
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_hashKey);
        }
    }

    // A zero keeps two texts apart; no source's id has one.
    private void Hash(byte domain, ReadOnlySpan<char> text, ReadOnlySpan<char> more, Span<byte> hash)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length + more.Length) + 2;
        var bytes = most <= MostBytesOnStack ? stackalloc byte[MostBytesOnStack] : new byte[most];
        bytes[0] = domain;
        var length = 1 + Encoding.UTF8.GetBytes(text, bytes[1..]);
        bytes[length++] = 0;
        length += Encoding.UTF8.GetBytes(more, bytes[length..]);
        HMACSHA256.HashData(_hashKey, bytes[..length], hash);
    }
}
