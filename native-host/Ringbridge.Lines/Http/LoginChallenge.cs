using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Http;

/// <summary>One way to log in that a phone offers with its 401 (RFC 9110 §11.6.1).</summary>
/// <param name="Scheme"><c>Basic</c>, <c>Digest</c> or something else.</param>
/// <param name="Parameters">Such as <c>realm</c> and <c>nonce</c>; names in any case.</param>
internal sealed partial record LoginChallenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>RFC 7617.</summary>
    public bool IsBasic => Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 7616.</summary>
    public bool IsDigest => Scheme.Equals("Digest", StringComparison.OrdinalIgnoreCase);

    /// <summary>The password was right, only the nonce is used up.</summary>
    public bool IsStale => Of("stale").Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A parameter, or an empty text.</summary>
    public string Of(string name) => Parameters.GetValueOrDefault(name, "");

    /// <summary>Reads one challenge. Of a parameter that stands there twice the first counts.</summary>
    public static LoginChallenge Read(AuthenticationHeaderValue header)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(header.Parameter ?? ""))
        {
            var quoted = match.Groups["quoted"];
            parameters.TryAdd(
                match.Groups["name"].Value,
                quoted.Success ? quoted.Value.Replace("\\", "", StringComparison.Ordinal) : match.Groups["plain"].Value);
        }

        return new LoginChallenge(header.Scheme, parameters);
    }

    [GeneratedRegex("""(?<name>[\w-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s,]+))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
