using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ringbridge.Bench.Contacts;

/// <summary>A CardDAV server with one address book of many cards; it remembers what it was asked and what it answered.</summary>
internal sealed partial class DavServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string[] _cards;

    /// <summary>A server with so many cards.</summary>
    public DavServer(int cards)
    {
        _cards = [.. Enumerable.Range(0, cards).Select(Card)];
        Url = FreeAddress.Take();
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>What was asked, and what came of it.</summary>
    public ConcurrentQueue<(string Method, string Path, byte[] Answer)> Answers { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private static string Card(int person) =>
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{person}\r\nFN:{People.Name(person)}\r\nN:Mustermann;Erika;;;\r\nORG:ACME GmbH\r\nTITLE:Einkauf\r\nEMAIL:erika{person}@example.com\r\n"
        + $"TEL;TYPE=WORK:{People.Written(person * 2)}\r\nTEL;TYPE=CELL:{People.Written((person * 2) + 1)}\r\nNOTE:Seit 2019 Kunde. Bestellt im Frühjahr und im Herbst.\r\nEND:VCARD\r\n";

    private static string Response(string path, string properties) =>
        $"<d:response><d:href>{path}</d:href><d:propstat><d:prop>{properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var answer = Encoding.UTF8.GetBytes($"<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\">{Answer(context.Request.HttpMethod, body)}</d:multistatus>");
                Answers.Enqueue((context.Request.HttpMethod, context.Request.Url!.AbsolutePath, answer));
                (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength64) = (207, "application/xml", answer.Length);
                await context.Response.OutputStream.WriteAsync(answer);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // That is how serving ends.
        }
    }

    private string Answer(string method, string body) => (method, body.Contains("multiget", StringComparison.Ordinal)) switch
    {
        ("PROPFIND", _) => Response("/book/", "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype><d:displayname>Book</d:displayname>"),
        (_, false) => string.Concat(_cards.Select((_, at) => Response($"/book/{at}.vcf", $"<d:getetag>\"{at}\"</d:getetag>"))) + "<d:sync-token>1</d:sync-token>",
        _ => string.Concat(Href().Matches(body).Select(match => int.Parse(match.Groups["at"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            .Select(at => Response($"/book/{at}.vcf", $"<d:getetag>\"{at}\"</d:getetag><c:address-data>{_cards[at]}</c:address-data>"))),
    };

    [GeneratedRegex(@"/book/(?<at>\d+)\.vcf", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Href();
}
