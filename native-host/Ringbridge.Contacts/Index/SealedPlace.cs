using System.Text;

namespace Ringbridge.Contacts.Index;

/// <summary>Where sealed bytes belong: what they are, the source, and of a card what it is told from all others by.</summary>
/// <param name="What">What they are.</param>
/// <param name="Source">Whose.</param>
/// <param name="Identity">Of a card: <see cref="IndexSeal.Identity"/>.</param>
internal readonly record struct SealedPlace(char What, string Source, byte[] Identity)
{
    /// <summary>A card.</summary>
    public static SealedPlace OfCard(string source, byte[] identity) => new('c', source, identity);

    /// <summary>What a source remembers.</summary>
    public static SealedPlace OfToken(string source) => new('t', source, []);

    /// <summary>What shows whether a secret is the right one.</summary>
    public static SealedPlace OfProof(string name) => new('p', name, []);

    /// <summary>As the cipher takes it.</summary>
    public byte[] ToBytes()
    {
        var length = Encoding.UTF8.GetByteCount(Source);
        var bytes = new byte[length + 2 + Identity.Length];
        bytes[0] = (byte)What;
        Encoding.UTF8.GetBytes(Source, bytes.AsSpan(1));
        Identity.CopyTo(bytes, length + 2);
        return bytes;
    }
}
