using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ringbridge.Contacts.OAuth;

/// <summary>
/// The proof that whoever redeems a code is who asked for it (RFC 7636): the challenge goes through the browser, the verifier
/// never does.
/// </summary>
internal sealed class Pkce
{
    private const int Bytes = 32;

    /// <summary>Sent with the code, to the vendor only.</summary>
    public string Verifier { get; } = RandomText();

    /// <summary>Its hash, in the address of the log-in page.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A text that nobody guesses.</summary>
    public static string RandomText() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
