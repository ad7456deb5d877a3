using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contacts.VCards;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.CardDav;

/// <summary>
/// Address books of a CardDAV server, copied. Servers compare numbers as texts and are slow at it, so they are never asked
/// while it rings. What changed is asked for by the server's sync token; where it has none, by the versions of all cards.
/// </summary>
internal sealed class CardDavSource : ISyncSource
{
    // Cards that are asked for together.
    private const int Batch = 500;

    // Cards that are indexed together: each time the file takes many pages of its indexes, however few cards there are.
    private const int ManyCards = 4 * Batch;

    private readonly SourceOptions _options;
    private readonly SourceServices _services;
    private readonly SourceHttp _http;
    private readonly CardDavClient _client;

    /// <summary>A source with those settings.</summary>
    public CardDavSource(SourceOptions options, SourceServices services)
    {
        (_options, _services) = (options, services);
        _http = new SourceHttp(options.Address, options.SourceName, services, RateLimit.Undocumented);
        _client = new CardDavClient(_http);
    }

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public CopyOrigin Origin => new("", _options.Selection(SourceKeys.Address, SourceKeys.User));

    /// <inheritdoc/>
    public async Task<SourceTest> TestAsync(CancellationToken cancellationToken) =>
        new(string.Join(", ", (await FindBooksAsync(cancellationToken)).Select(book => book.Name ?? book.Address.AbsolutePath)));

    /// <inheritdoc/>
    public async Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken)
    {
        var books = await FindBooksAsync(cancellationToken);
        var tokens = copy.Token is null ? [] : JsonSerializer.Deserialize(copy.Token, TokensJson.Default.DictionaryStringString) ?? [];
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = new Lazy<IReadOnlyDictionary<string, string?>>(copy.Versions);
        foreach (var (address, _) in books)
        {
            if (await SyncBookAsync(copy, known, address, tokens.GetValueOrDefault(address.AbsolutePath), cancellationToken) is { } token)
            {
                now[address.AbsolutePath] = token;
            }
        }

        // Last, so that a copy of other books is there until the new one is.
        var paths = books.Select(book => book.Address.AbsolutePath).ToList();
        if (!paths.ToHashSet(StringComparer.Ordinal).SetEquals(tokens.Keys))
        {
            copy.Remove([.. known.Value.Keys.Where(id => !paths.Exists(path => id.StartsWith(path, StringComparison.Ordinal)))]);
        }

        copy.Finish(JsonSerializer.Serialize(now, TokensJson.Default.DictionaryStringString));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<(Uri Address, string? Name)>> FindBooksAsync(CancellationToken cancellationToken)
    {
        var (user, password) = (_options.Text(SourceKeys.User), await _options.SecretAsync(SourceKeys.Password, _services, cancellationToken));
        _http.Authorize = headers => CardDavClient.Authorize(headers, user, password);
        var books = await _client.FindBooksAsync(cancellationToken);
        return books.Count > 0 ? books : throw new SourceException(
            new Problem(Reasons.SourceFailed, Details.SourceNoBook).With("source", _options.SourceName).With("host", _options.Address.Host));
    }

    private async Task<string?> SyncBookAsync(ISourceCopy copy, Lazy<IReadOnlyDictionary<string, string?>> known, Uri book, string? token, CancellationToken cancellationToken)
    {
        var changes = await _client.ChangesAsync(book, token, cancellationToken);
        var isWhole = token is null;
        if (changes is null && token is not null)
        {
            changes = await _client.ChangesAsync(book, token: null, cancellationToken);
            isWhole = true;
        }

        var (responses, next) = changes ?? (await _client.AllAsync(book, cancellationToken), null);
        isWhole |= changes is null;
        var cards = responses.Where(response => !response.IsGone && !response.IsFolder && !response.Path.EndsWith('/')).ToList();
        var gone = isWhole
            ? known.Value.Keys.Where(id => id.StartsWith(book.AbsolutePath, StringComparison.Ordinal)).Except(cards.Select(card => card.Path), StringComparer.Ordinal)
            : responses.Where(response => response.IsGone).Select(response => response.Path);
        copy.Remove([.. gone]);

        var wanted = cards.Where(card => card.ETag is null || !known.Value.TryGetValue(card.Path, out var version) || !string.Equals(version, card.ETag, StringComparison.Ordinal));
        await PutAsync(copy, book, wanted, cancellationToken);
        return next;
    }

    private async Task PutAsync(ISourceCopy copy, Uri book, IEnumerable<DavResponse> wanted, CancellationToken cancellationToken)
    {
        // While one batch is on its way, the one before is read, and those before that are indexed.
        var (indexing, ready) = (Task.CompletedTask, new List<VersionedCard>());
        try
        {
            IReadOnlyList<DavResponse> here = [];
            foreach (var batch in wanted.Chunk(Batch))
            {
                var coming = _client.CardsAsync(book, batch.Select(card => card.Path), cancellationToken);
                await ReadAsync(here);
                here = await coming;
            }

            await ReadAsync(here);
        }
        finally
        {
            await indexing;

            // After a failure, too: the next attempt goes on from here.
            if (ready.Count > 0)
            {
                copy.Put(ready);
            }
        }

        async Task ReadAsync(IReadOnlyList<DavResponse> cards)
        {
            ready.AddRange(cards.Where(card => !card.IsGone).Select(card => Read(card, cancellationToken)));
            if (ready.Count >= ManyCards)
            {
                await indexing;
                var full = ready;
                ready = [];
                indexing = Task.Run(() => copy.Put(full), CancellationToken.None);
            }
        }
    }

    private VersionedCard Read(DavResponse response, CancellationToken cancellationToken)
    {
        var contact = VCardReader.Read(response.AddressData ?? "", cancellationToken).Select(card => VCardContact.Of(card, response.Path)).FirstOrDefault();
        return new VersionedCard(response.Path, response.ETag, contact is null ? null : _options.Fetched(contact) with
        {
            Phones = [.. contact.Phones.Take(Card.MostPhones)],
            Url = _http.LinkTo(contact.Url),
        });
    }
}
