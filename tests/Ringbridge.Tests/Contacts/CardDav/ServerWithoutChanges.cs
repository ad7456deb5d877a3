using System.Net;
using System.Text;

namespace Ringbridge.Tests.Contacts.CardDav;

/// <summary>A server with one address book that does not tell what changed, as its answer to that report says.</summary>
internal sealed class ServerWithoutChanges(int status, string answer = "") : HttpMessageHandler
{
    public const string Address = "https://dav.example/book/";

    /// <summary>The cards by their names; the version of each is its text.</summary>
    public Dictionary<string, string> Cards { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it lets read the book.</summary>
    public bool IsForbidden { get; set; }

    /// <summary>The card whose content it does not give, nor that of those asked for with it.</summary>
    public string? Failing { get; set; }

    /// <summary>The cards whose content was asked for, in order.</summary>
    public List<string> Fetched { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var question = await request.Content!.ReadAsStringAsync(cancellationToken);
        return question switch
        {
            _ when question.Contains("sync-collection", StringComparison.Ordinal) => Answer(status, answer),
            _ when question.Contains("resourcetype", StringComparison.Ordinal) =>
                Found(Response("", "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>")),
            _ when IsForbidden => Answer(403, ""),
            _ when Failing is not null && IsAskedFor(Failing) => Answer(500, ""),
            _ when question.Contains("addressbook-multiget", StringComparison.Ordinal) => Found(string.Concat(Cards.Where(card => IsAskedFor(card.Key)).Select(Whole))),
            _ => Found(Response("", "") + string.Concat(Cards.Select(card => Response(card.Key, ETag(card.Value))))),
        };

        bool IsAskedFor(string name) => question.Contains($">/book/{name}<", StringComparison.Ordinal);
    }

    private static string ETag(string card) => $"<d:getetag>\"{card.Length}-{card}\"</d:getetag>";

    private static string Response(string name, string properties) =>
        $"<d:response><d:href>/book/{name}</d:href><d:propstat><d:prop>{properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";

    private static HttpResponseMessage Found(string responses) =>
        Answer(207, $"""<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">{responses}</d:multistatus>""");

    private static HttpResponseMessage Answer(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/xml") };

    private string Whole(KeyValuePair<string, string> card)
    {
        Fetched.Add(card.Key);
        return Response(card.Key, $"{ETag(card.Value)}<c:address-data>BEGIN:VCARD&#13;&#10;VERSION:3.0&#13;&#10;FN:{card.Key}&#13;&#10;TEL:{card.Value}&#13;&#10;END:VCARD</c:address-data>");
    }
}
