using System.Text;

namespace Ringbridge.Lines.Http;

/// <summary>
/// Answers a phone's 401 with user and password, by Digest where it offers that, else by Basic. Nothing leaves before the
/// phone asked. .NET can do this too, but it repeats requests by itself (see <see cref="PhoneExchange"/>).
/// </summary>
internal sealed class PhoneLogin(string user, string password)
{
    /// <summary>The value of the <c>Authorization</c> header; null when the phone offers no way that Ringbridge speaks.</summary>
    /// <param name="challenges">What the phone offers.</param>
    /// <param name="pathAndQuery">What the request asks for, letter by letter as in the request line.</param>
    public string? Answer(IEnumerable<LoginChallenge> challenges, string pathAndQuery)
    {
        var offered = challenges.ToArray();
        var digest = offered
            .Select(challenge => DigestResponse.For(challenge))
            .OfType<DigestResponse>()
            .OrderByDescending(response => response.Strength)
            .FirstOrDefault();
        if (digest is not null)
        {
            return digest.Authorization(user, password, "GET", pathAndQuery, DigestResponse.NewClientNonce());
        }

        return offered.Any(challenge => challenge.IsBasic)
            ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}"
            : null;
    }
}
