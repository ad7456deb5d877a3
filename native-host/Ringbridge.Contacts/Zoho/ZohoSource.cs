using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Zoho;

/// <summary>Contacts, leads and accounts of a Zoho CRM, asked while it rings.</summary>
internal sealed class ZohoSource : OAuthSource, ILiveSource
{
    private const string Api = "crm/v8/";

    // Zoho counts how many requests of an app it answers at a time: five in its smallest edition, for everybody in the organisation
    // (API limits, "Concurrency"). A look-up asks three questions.
    private static readonly RateLimit[] Limits = [RateLimit.AtOnce(3)];

    /// <param name="options">The settings.</param>
    /// <param name="services">Its surroundings.</param>
    public ZohoSource(SourceOptions options, SourceServices services)
        : base(options, services, Limits, ZohoApp.Of(options)) => Http.Explain = ZohoApp.Explain(options, Http);

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = await AskAsync(ZohoQuery.Try, cancellationToken);
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ZohoModule.All.Select(module => CardsAsync(module, ZohoQuery.Search(module, number, Options), cancellationToken)));
        List<Card> all = [.. found.SelectMany(cards => cards)];
        return MainLines.Behind(number, all, Services.DialPlan()) is { Local: { } digits }
            ? await CardsAsync(ZohoModule.Accounts, ZohoQuery.Accounts(digits, Options), cancellationToken)
            : all;
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        if (card.Id.Split('/') is not [var name, var id] || ZohoModule.Find(name) is not { } module || !ZohoQuery.IsId(id))
        {
            return card;
        }

        var parts = new CardParts();
        var deals = parts.TakeAsync(DealsAsync(card, module, id, cancellationToken));
        var record = parts.TakeAsync(RecordAsync(module, id, cancellationToken));
        return parts.Complete(card with
        {
            Deals = await deals,
            Owner = Fetched(ContactField.Owner, (await record).Part("Owner").Text("name")),
            LastContactAt = Options.Fetches(ContactField.LastContact) ? (await record).Time("Last_Activity_Time") : null,
        });
    }

    private async Task<IReadOnlyList<Card>> CardsAsync(ZohoModule module, string question, CancellationToken cancellationToken) =>
        [.. (await AskAsync(question, cancellationToken)).Select(record => Read(module, record)).OfType<Card>()];

    private async Task<OpenItems?> DealsAsync(Card card, ZohoModule module, string id, CancellationToken cancellationToken)
    {
        if (module.InDeals is null || !Options.Fetches(ContactField.Deals))
        {
            return null;
        }

        var open = await AskAsync(ZohoQuery.OpenDeals(module.InDeals, id), cancellationToken);
        return new OpenItems { Count = open.Count, Url = card.Url };
    }

    // The owner's name is in the record; the query language knows only the owner's id.
    private async Task<JsonElement> RecordAsync(ZohoModule module, string id, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Owner) && !Options.Fetches(ContactField.LastContact))
        {
            return default;
        }

        var answer = await GetAsync($"{Api}{module.Name}/{id}?fields=Owner,Last_Activity_Time", cancellationToken);
        return answer.Part("data").Items().FirstOrDefault();
    }

    // 204 without a body: nobody.
    private async Task<IReadOnlyList<JsonElement>> AskAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await PostAsync($"{Api}coql", new JsonObject { ["select_query"] = question }, cancellationToken);
        return answer.ValueKind is JsonValueKind.Undefined ? [] : [.. ListIn(answer.Part("data"))];
    }

    private Card? Read(ZohoModule module, JsonElement record) => record.Text("id") is not { } id || record.Text(module.NameField) is not { } name ? null : new Card
    {
        Id = $"{module.Name}/{id}",
        Kind = module.Kind,
        Name = name,
        Company = module.Company is null ? null : record.Text(module.Company),
        Title = module.Title is null ? null : record.Text(module.Title),
        Email = module.Email is null ? null : record.Text(module.Email),
        Phones = WrittenNumbers.Of([.. module.Phones.Select(phone => (record.Text(phone.Field), phone.Label))]),
        Url = LinkTo(module, id),
    };

    private string? LinkTo(ZohoModule module, string id) =>
        Options.Text(ZohoSourceType.Organisation) is { Length: > 0 } organisation
            ? $"https://{ZohoDataCentre.Of(Options.Text(ZohoSourceType.DataCentre)).Pages}/crm/{Uri.EscapeDataString(organisation)}/tab/{module.Name}/{Uri.EscapeDataString(id)}"
            : null;
}
