using System.Net;

namespace Ringbridge.Lines.Http;

/// <summary>
/// User and password for one exchange with one phone. They leave only when the phone asks, only by Basic or Digest
/// (RFC 7617, RFC 7616), never by the Windows log-in that <see cref="NetworkCredential"/> alone would also serve.
/// </summary>
internal sealed class PhoneCredentials(string user, string password) : ICredentials
{
    private readonly NetworkCredential _credential = new(user, password);

    /// <summary>The phone asked and got them.</summary>
    public bool Given { get; private set; }

    /// <inheritdoc/>
    public NetworkCredential? GetCredential(Uri uri, string authType)
    {
        if (!authType.Equals("Basic", StringComparison.OrdinalIgnoreCase) && !authType.Equals("Digest", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Given = true;
        return _credential;
    }
}
