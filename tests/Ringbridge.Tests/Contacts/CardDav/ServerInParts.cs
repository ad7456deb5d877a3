using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ringbridge.Tests.Contacts.CardDav;

/// <summary>
/// A server that tells what changed in parts (RFC 6578 §3.6): by each token the names of cards, with a minus those that are gone, then the
/// next token, with <c>…</c> before it when there is more. Under <c>all</c> the names of all cards, for a question without token.
/// </summary>
internal sealed partial class ServerInParts : HttpMessageHandler
{
    public const string Address = "https://dav.example/book/";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>The tokens that were asked with, in order.</summary>
    public List<string> Asked { get; } = [];

    public string this[string token]
    {
        get => _parts[token];
        set => _parts[token] = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var question = await request.Content!.ReadAsStringAsync(cancellationToken);
        return question switch
        {
            _ when Token().Match(question) is { Success: true } asked => Changes(asked.Groups["token"].Value),
            _ when question.Contains("resourcetype", StringComparison.Ordinal) => Found(Response("", "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>")),
            _ when question.Contains("addressbook-multiget", StringComparison.Ordinal) => Found(string.Concat(Name().Matches(question).Select(name => Whole(name.Groups["name"].Value)))),
            _ => Found(string.Concat(_parts["all"].Split(' ').Select(name => Response(name, "<d:getetag>\"1\"</d:getetag>")))),
        };
    }

    private static string Whole(string name) => Response(
        name, $"<d:getetag>\"1\"</d:getetag><c:address-data>BEGIN:VCARD&#13;&#10;VERSION:3.0&#13;&#10;FN:{name}&#13;&#10;TEL:+49301234567&#13;&#10;END:VCARD</c:address-data>");

    private static string Response(string name, string properties) =>
        $"<d:response><d:href>/book/{name}</d:href><d:propstat><d:prop>{properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";

    private static string Status(string name, string status, string more = "") =>
        $"<d:response><d:href>/book/{name}</d:href><d:status>HTTP/1.1 {status}</d:status>{more}</d:response>";

    private static HttpResponseMessage Found(string responses) => new(HttpStatusCode.MultiStatus)
    {
        Content = new StringContent($"""<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">{responses}</d:multistatus>""", Encoding.UTF8, "application/xml"),
    };

    private HttpResponseMessage Changes(string token)
    {
        Asked.Add(token);
        var words = _parts[token].Split(' ');
        var responses = words[..^1].Select(word => word is ['-', .. var gone] ? Status(gone, "404 Not Found") : Response(word, "<d:getetag>\"1\"</d:getetag>"));
        var next = words[^1].TrimStart('…');
        var cutOff = next.Length < words[^1].Length ? Status("", "507 Insufficient Storage", "<d:error><d:number-of-matches-within-limits/></d:error>") : "";
        return Found($"{string.Concat(responses)}{cutOff}<d:sync-token>{next}</d:sync-token>");
    }

    [GeneratedRegex("sync-token[^>]*>(?<token>[^<]*)</sync-token|<sync-token[^>]*/>", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href[^>]*>/book/(?<name>[a-z]+)<", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
