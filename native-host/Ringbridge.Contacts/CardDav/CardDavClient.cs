using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.CardDav;

/// <summary>The questions that a CardDAV server is asked.</summary>
internal sealed class CardDavClient(SourceHttp http)
{
    // A whole book comes in parts; a part of a thousand cards with notes stays far below.
    private const int MaxBytes = 64 * 1024 * 1024;

    // A server that cuts a million cards into hundreds needs more; one that never comes to an end does not get more.
    private const int MostParts = 10_000;

    private static readonly HttpMethod Propfind = new("PROPFIND");
    private static readonly HttpMethod Report = new("REPORT");

    /// <summary>Finds address books as RFC 6764 §6 says: here, at the user's home, or where <c>/.well-known/carddav</c> leads.</summary>
    public async Task<IReadOnlyList<(Uri Address, string? Name)>> FindBooksAsync(CancellationToken cancellationToken)
    {
        var start = http.Address;
        foreach (var place in (Uri[])[start, new Uri(start, "/.well-known/carddav")])
        {
            if (await TryAsync(place, cancellationToken) is { Count: > 0 } books)
            {
                return books;
            }
        }

        return [];
    }

    /// <summary>What changed in a book since a token.</summary>
    /// <returns>Null when the server cannot tell, will not, or does not know the token any more.</returns>
    public async Task<(IReadOnlyCollection<DavResponse> Changes, string? Token)?> ChangesAsync(Uri book, string? token, CancellationToken cancellationToken)
    {
        // RFC 6578 §3.6: an answer may be cut off; then its own token leads to the rest. What is said later of a card counts.
        var changes = new Dictionary<string, DavResponse>(StringComparer.Ordinal);
        for (var part = 0; part < MostParts; part++)
        {
            if (await PartAsync(book, token, cancellationToken) is not { } found)
            {
                return null;
            }

            foreach (var response in found.Responses.Where(response => !response.IsCutOff))
            {
                changes[response.Path] = response;
            }

            if (!found.Responses.Exists(response => response.IsCutOff))
            {
                return (changes.Values, found.Token);
            }

            if (found.Token is null || string.Equals(found.Token, token, StringComparison.Ordinal))
            {
                return null;
            }

            token = found.Token;
        }

        return null;
    }

    /// <summary>All cards of a book with their versions.</summary>
    public async Task<IReadOnlyList<DavResponse>> AllAsync(Uri book, CancellationToken cancellationToken)
    {
        var (answer, at) = await AskAsync(Propfind, book, DavXml.AllVersions, depth: "1", cancellationToken);
        return [.. DavResponse.Of(answer, at)];
    }

    /// <summary>The content of some cards.</summary>
    public async Task<IReadOnlyList<DavResponse>> CardsAsync(Uri book, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var (answer, at) = await AskAsync(Report, book, DavXml.Cards(paths), depth: "1", cancellationToken);
        return [.. DavResponse.Of(answer, at)];
    }

    /// <summary>Log-in with user and password.</summary>
    public static void Authorize(HttpRequestHeaders headers, string user, string password)
    {
        if (user.Length > 0)
        {
            headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }
    }

    private async Task<(List<DavResponse> Responses, string? Token)?> PartAsync(Uri book, string? token, CancellationToken cancellationToken)
    {
        try
        {
            var (answer, at) = await AskAsync(Report, book, DavXml.Changes(token), depth: "1", cancellationToken);
            return ([.. DavResponse.Of(answer, at)], answer.Element(DavXml.Dav + "sync-token")?.Value);
        }
        catch (SourceException exception) when (exception.Status is 400 or 405 or 409 or 415 or 501 or 507
            || exception.Problem.Detail is Details.SourceForbidden)
        {
            // RFC 6578 §3.8, RFC 3253 §3.6: 403 means that the token is not valid any more, or that there is no such report. Who
            // may not read the book at all is told so when asked for all of it.
            return null;
        }
    }

    private async Task<IReadOnlyList<(Uri Address, string? Name)>> TryAsync(Uri place, CancellationToken cancellationToken)
    {
        try
        {
            var (here, at) = await LookAsync(place, "0", cancellationToken);
            if (here is { IsBook: true })
            {
                return [(at, here.DisplayName)];
            }

            var principal = here?.PathIn(DavXml.Dav + "current-user-principal");
            var home = here?.PathIn(DavXml.Card + "addressbook-home-set")
                ?? (principal is null ? null : (await LookAsync(new Uri(at, principal), "0", cancellationToken)).First?.PathIn(DavXml.Card + "addressbook-home-set"))
                ?? principal;
            if (home is null)
            {
                return [];
            }

            var (answer, from) = await AskAsync(Propfind, new Uri(at, home), DavXml.FindBooks, depth: "1", cancellationToken);
            return [.. DavResponse.Of(answer, from).Where(response => response.IsBook).Select(response => (new Uri(from, response.Path), response.DisplayName))];
        }
        catch (SourceException exception) when (exception.Status is 404 or 405)
        {
            return [];
        }
    }

    private async Task<(DavResponse? First, Uri At)> LookAsync(Uri place, string depth, CancellationToken cancellationToken)
    {
        var (answer, at) = await AskAsync(Propfind, place, DavXml.FindBooks, depth, cancellationToken);
        return (DavResponse.Of(answer, at).FirstOrDefault(), at);
    }

    private async Task<(XElement Answer, Uri At)> AskAsync(HttpMethod method, Uri place, byte[] body, string depth, CancellationToken cancellationToken)
    {
        var reply = await http.SendAsync(
            () => new HttpRequestMessage(method, place)
            {
                Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml", "utf-8") } },
                Headers = { { "Depth", depth } },
            },
            MaxBytes,
            cancellationToken);
        return (DavXml.Read(reply.Body) ?? throw http.Unexpected(reply.MediaType ?? "no XML"), reply.Address);
    }
}
