using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>
/// Contacts and accounts of a SugarCRM 7 or newer, asked while it rings. Whoever may not read accounts finds contacts all the same.
/// </summary>
internal sealed class SugarCrmSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ILiveSource
{
    private const string Api = "rest/v11/";
    private const int MostFound = 10;
    private const int MostCompanies = 50;
    private const int MostTickets = 100;

    // What a new SugarCRM calls cases that are not done.
    private static readonly string[] OpenStates = ["New", "Assigned", "Pending Input"];

    /// <inheritdoc/>
    protected override bool LogInExpires => true;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await GetAsync($"{Api}Contacts?fields=id&max_num=1", cancellationToken)).Part("records"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(
            SearchAsync(SugarCrmModule.Contacts, SugarCrmQuery.Of(SugarCrmModule.Contacts, number), MostFound, cancellationToken),
            CompaniesAsync(SugarCrmQuery.Of(SugarCrmModule.Accounts, number), MostFound, cancellationToken));
        List<Card> all = [.. found.SelectMany(cards => cards)];
        return MainLines.Behind(number, all, Services.DialPlan()) is { Local: { } digits }
            ? await CompaniesAsync(SugarCrmQuery.With(SugarCrmModule.Accounts, digits), MostCompanies, cancellationToken)
            : all;
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var tickets = parts.TakeAsync(TicketsAsync(card, cancellationToken));
        var call = parts.TakeAsync(LastHeldAsync(card, "calls", cancellationToken));
        var meeting = parts.TakeAsync(LastHeldAsync(card, "meetings", cancellationToken));
        return parts.Complete(card with { Tickets = await tickets, LastContactAt = new[] { await call, await meeting }.Max() });
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var login = new JsonObject
        {
            ["grant_type"] = "password",
            ["client_id"] = "sugar",
            ["client_secret"] = "",
            ["username"] = Options.Text(SourceKeys.User),
            ["password"] = await SecretAsync(SourceKeys.Password, cancellationToken),
            ["platform"] = Options.Text(SugarCrmSourceType.Platform),
        };
        var token = await TokenAsync($"{Api}oauth2/token", login, cancellationToken);
        return headers => headers.Add("OAuth-Token", token);
    }

    private async Task<IReadOnlyList<Card>> SearchAsync(SugarCrmModule module, string filter, int most, CancellationToken cancellationToken)
    {
        IEnumerable<string?> fields =
        [
            "id", "name", .. module.Phones.Select(phone => phone.Field),
            Options.Fetches(ContactField.Company) ? module.Company : null,
            Options.Fetches(ContactField.Owner) ? "assigned_user_name" : null,
        ];
        var answer = await GetAsync($"{Api}{module.Name}?{filter}&fields={string.Join(',', fields.OfType<string>())}&max_num={most}", cancellationToken);
        return [.. ListIn(answer.Part("records")).Select(record => Read(module, record)).OfType<Card>()];
    }

    private async Task<IReadOnlyList<Card>> CompaniesAsync(string filter, int most, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchAsync(SugarCrmModule.Accounts, filter, most, cancellationToken);
        }
        catch (SourceException exception) when (exception.IsNoSuchThing || exception.Problem.Detail is Details.SourceForbidden)
        {
            return [];
        }
    }

    private async Task<OpenItems?> TicketsAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Tickets))
        {
            return null;
        }

        var states = string.Join('&', OpenStates.Select(state => SugarCrmQuery.Part("filter[0][status][$in][]", state)));
        var open = await RelatedAsync(card, "cases", $"{states}&fields=id&max_num={MostTickets}", cancellationToken);
        return OpenList.Of(open.Count, open is [var one] && one.Text("id") is { } id ? Http.LinkTo($"#Cases/{Uri.EscapeDataString(id)}") : null, card.Url);
    }

    // What took place is "Held"; what is planned, or did not take place, is not.
    private async Task<DateTimeOffset?> LastHeldAsync(Card card, string what, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.LastContact))
        {
            return null;
        }

        var held = await RelatedAsync(card, what, $"{SugarCrmQuery.Part("filter[0][status]", "Held")}&order_by=date_start:desc&fields=date_start&max_num=1", cancellationToken);
        return held.Select(one => one.Time("date_start")).FirstOrDefault();
    }

    private async Task<IReadOnlyList<JsonElement>> RelatedAsync(Card card, string what, string query, CancellationToken cancellationToken) =>
        [.. ListIn((await GetAsync($"{Api}{PathOf(card)}/link/{what}/filter?{query}", cancellationToken)).Part("records"))];

    private static string PathOf(Card card) =>
        $"{(card.Kind is ContactKind.Company ? SugarCrmModule.Accounts : SugarCrmModule.Contacts).Name}/{Uri.EscapeDataString(card.Id)}";

    // Ids are unique over all modules (GUIDs).
    private Card? Read(SugarCrmModule module, JsonElement record) => record.Text("id") is not { } id || record.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Kind = module.Kind,
        Name = name,
        Company = module.Company is null ? null : Fetched(ContactField.Company, record.Text(module.Company)),
        Phones = WrittenNumbers.Of([.. module.Phones.Select(phone => (record.Text(phone.Field), phone.Label))]),
        Url = Http.LinkTo($"#{module.Name}/{Uri.EscapeDataString(id)}"),
        Owner = Fetched(ContactField.Owner, record.Text("assigned_user_name")),
    };
}
