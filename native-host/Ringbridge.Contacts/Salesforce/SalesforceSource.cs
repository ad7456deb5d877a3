using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Salesforce;

/// <summary>Contacts, leads and accounts of a Salesforce, asked while it rings.</summary>
internal sealed class SalesforceSource : OAuthSource, ILiveSource
{
    private const string Api = "services/data/v68.0/";

    // A user may search 3,000 times in five minutes (help, "Search Query Limits"); how many requests that take less than 20 seconds run at a
    // time is not limited (App limits, "Concurrent API Request Limits").
    private static readonly RateLimit[] Limits =
    [
        RateLimit.Within(50, TimeSpan.FromSeconds(10)) with { Counts = request => request.RequestUri!.AbsolutePath.EndsWith("/search/", StringComparison.Ordinal) },
        .. RateLimit.Undocumented,
    ];

    /// <param name="options">The settings.</param>
    /// <param name="services">Its surroundings.</param>
    public SalesforceSource(SourceOptions options, SourceServices services)
        : base(options, services, Limits, SalesforceApp.Of(options)) => Http.Explain = SalesforceApp.Explain(Http);

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await AskAsync("query", "SELECT Id FROM Contact LIMIT 1", cancellationToken)).Part("records"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("search", SalesforceQuery.Search(number, Options), cancellationToken);
        var found = CardsIn(answer);
        return MainLines.Behind(number, found, Services.DialPlan()) is { } lines && SalesforceQuery.MainLines(number, lines, Options) is { } question
            ? CardsIn(await AskAsync("search", question, cancellationToken))
            : found;
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        if (card.Id.Split('/') is not [var name, var id] || SalesforceObject.Find(name) is not { } found || !SalesforceQuery.IsId(id))
        {
            return card;
        }

        var parts = new CardParts();
        var tickets = parts.TakeAsync(CountAsync(ContactField.Tickets, "Case", found.Cases));
        var deals = parts.TakeAsync(CountAsync(ContactField.Deals, "Opportunity", found.Deals));
        return parts.Complete(card with { Tickets = await tickets, Deals = await deals });

        async Task<OpenItems?> CountAsync(ContactField field, string from, string? whose)
        {
            if (whose is null || !Options.Fetches(field))
            {
                return null;
            }

            var answer = await AskAsync("query", SalesforceQuery.Count(from, whose, id), cancellationToken);
            return answer.Whole("totalSize") is { } count ? new OpenItems { Count = count, Url = card.Url } : null;
        }
    }

    private List<Card> CardsIn(JsonElement answer) => [.. ListIn(answer.Part("searchRecords")).Select(Read).OfType<Card>()];

    private Task<JsonElement> AskAsync(string how, string question, CancellationToken cancellationToken) =>
        GetAsync($"{Api}{how}/?q={Uri.EscapeDataString(question)}", cancellationToken);

    private Card? Read(JsonElement record)
    {
        if (SalesforceObject.Find(record.Part("attributes").Text("type")) is not { } found || record.Text("Id") is not { } id || record.Text("Name") is not { } name)
        {
            return null;
        }

        return new Card
        {
            Id = $"{found.Name}/{id}",
            Kind = found.Kind,
            Name = name,
            Company = found.Kind is ContactKind.Person ? Field(record, found.Company) : null,
            Title = Field(record, found.Title),
            Email = Field(record, found.Email),
            Phones = WrittenNumbers.Of([.. found.Phones.Select(phone => (record.Text(phone.Field), phone.Label))]),
            Url = PageOf($"lightning/r/{found.Name}/{Uri.EscapeDataString(id)}/view"),
            Owner = Field(record, "Owner.Name"),
            LastContactAt = record.Time("LastActivityDate"),
        };
    }

    // Where people have their Salesforce open: My Domain sends the browser on to there, and a tab would not be found by it.
    private string? PageOf(string path) => Http.LinkTo(path)?.Replace(".my.salesforce.com/", ".lightning.force.com/", StringComparison.OrdinalIgnoreCase);

    // Account.Name stands in {"Account": {"Name": …}}. What was not asked for is not there.
    private static string? Field(JsonElement record, string? field) => field?.Split('.') switch
    {
        [var part, var name] => record.Part(part).Text(name),
        [var name] => record.Text(name),
        _ => null,
    };
}
