using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>Contacts of a SugarCRM 7 or newer, asked while it rings.</summary>
internal sealed class SugarCrmSource(SourceOptions options, SourceServices services) : HttpSource(options, services), ILiveSource
{
    private const string Api = "rest/v11/";
    private const int MostFound = 10;
    private const int MostTickets = 100;

    // What a new SugarCRM calls cases that are not done.
    private static readonly string[] OpenStates = ["New", "Assigned", "Pending Input"];

    /// <summary>SugarCRM documents none; its filters take a while.</summary>
    public RateLimit Limit { get; } = new(4, TimeSpan.FromSeconds(1));

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
        var fields = $"id,name,phone_work,phone_mobile{(Options.Fetches(ContactField.Company) ? ",account_name" : "")}{(Options.Fetches(ContactField.Owner) ? ",assigned_user_name" : "")}";
        var answer = await GetAsync($"{Api}Contacts?{SugarCrmQuery.Of(number)}&fields={fields}&max_num={MostFound}", cancellationToken);
        return [.. ListIn(answer.Part("records")).Select(Read).OfType<Card>()];
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
        [.. ListIn((await GetAsync($"{Api}Contacts/{Uri.EscapeDataString(card.Id)}/link/{what}/filter?{query}", cancellationToken)).Part("records"))];

    private Card? Read(JsonElement record) => record.Text("id") is not { } id || record.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Name = name,
        Company = Fetched(ContactField.Company, record.Text("account_name")),
        Phones = WrittenNumbers.Of((record.Text("phone_work"), "phone"), (record.Text("phone_mobile"), "mobile")),
        Url = Http.LinkTo($"#Contacts/{Uri.EscapeDataString(id)}"),
        Owner = Fetched(ContactField.Owner, record.Text("assigned_user_name")),
    };
}
