using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Pipedrive;

/// <summary>People of a Pipedrive, asked while it rings.</summary>
internal sealed class PipedriveSource : HttpSource, ILiveSource, ICallLog
{
    private const int MostDeals = 500;
    private const int MostActivities = 500;

    // A token is good for ten searches in two seconds (changelog of June 2022), in the smallest plan for twenty requests ("Rate limiting").
    // A fifth of each is left to other programs with the same token.
    private static readonly RateLimit[] Limits =
    [
        RateLimit.Within(8, TimeSpan.FromSeconds(2)) with { Counts = request => request.RequestUri!.AbsolutePath.EndsWith("/search", StringComparison.Ordinal) },
        RateLimit.Within(16, TimeSpan.FromSeconds(2)),
    ];

    /// <summary>A source of that Pipedrive.</summary>
    public PipedriveSource(SourceOptions options, SourceServices services)
        : base(options, services, Limits) => Http.WaitInHeaders = WaitIn;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await GetAsync("api/v2/persons?limit=1", cancellationToken)).Part("data"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"api/v2/persons/search?term={Uri.EscapeDataString(number.National)}&fields=phone", cancellationToken);
        return [.. ListIn(answer.Part("data").Part("items")).Select(item => Read(item.Part("item"))).OfType<Card>()];
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var deals = parts.TakeAsync(DealsAsync(card, cancellationToken));
        var lastContact = parts.TakeAsync(LastContactAsync(card, cancellationToken));
        var owner = parts.TakeAsync(ColleagueAsync(card.OwnerId, AskColleagueAsync, cancellationToken));
        return parts.Complete(card with { Deals = await deals, LastContactAt = await lastContact, Owner = await owner });
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var (start, talked) = (call.StartedAt.ToUniversalTime(), call.Talked ?? TimeSpan.Zero);
        var person = new JsonObject { ["person_id"] = int.Parse(call.ContactId, CultureInfo.InvariantCulture), ["primary"] = true };
        var activity = new JsonObject
        {
            ["type"] = "call",
            ["subject"] = call.Subject,
            ["note"] = call.TaggedHtml,
            ["done"] = true,
            ["due_date"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["due_time"] = start.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["duration"] = string.Create(CultureInfo.InvariantCulture, $"{(int)talked.TotalHours:00}:{talked.Minutes:00}:{talked.Seconds:00}"),
            ["participants"] = new JsonArray(person),
        };
        return TellAsync("api/v2/activities", activity, cancellationToken);
    }

    // Activities have no field for a key, and are listed of everybody.
    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"api/v2/activities?sort_by=add_time&sort_direction=desc&limit={MostActivities}", cancellationToken);
        return FoundIn(answer.Part("data"), activity => IsMarked(activity, "note", call));
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Add("x-api-token", token);
    }

    // Seconds until the next stretch of time ("Rate limiting", HTTP headers).
    private static TimeSpan? WaitIn(HttpResponseHeaders headers) =>
        headers.TryGetValues("x-ratelimit-reset", out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private async Task<OpenItems?> DealsAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Deals))
        {
            return null;
        }

        var answer = await GetAsync($"api/v2/deals?person_id={Uri.EscapeDataString(card.Id)}&status=open&limit={MostDeals}", cancellationToken);
        var open = ListIn(answer.Part("data")).ToList();
        return OpenList.Of(open.Count, open is [var one] && one.Text("id") is { } id ? Http.LinkTo($"deal/{Uri.EscapeDataString(id)}") : null, card.Url);
    }

    // The person tells of e-mails, and which activity was the last. That one counts if it was done: what was only planned was no contact.
    private async Task<DateTimeOffset?> LastContactAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.LastContact))
        {
            return null;
        }

        var person = (await GetAsync($"api/v2/persons/{Uri.EscapeDataString(card.Id)}?include_fields=last_activity_id,last_incoming_mail_time,last_outgoing_mail_time", cancellationToken)).Part("data");
        var activity = person.Text("last_activity_id") is { } id ? (await GetAsync($"api/v2/activities/{Uri.EscapeDataString(id)}", cancellationToken)).Part("data") : default;
        return new[] { person.Time("last_incoming_mail_time"), person.Time("last_outgoing_mail_time"), DoneAt(activity) }.Max();
    }

    // Day and time are UTC; an activity of a whole day has no time.
    private static DateTimeOffset? DoneAt(JsonElement activity) =>
        activity.Part("done").ValueKind is JsonValueKind.True && DateTimeOffset.TryParse(
            $"{activity.Text("due_date")} {activity.Text("due_time")}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken) =>
        (await GetAsync($"api/v1/users/{Uri.EscapeDataString(id)}", cancellationToken)).Part("data").Text("name");

    private Card? Read(JsonElement person) => person.Text("id") is not { } id || person.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Name = name,
        Company = Fetched(ContactField.Company, person.Part("organization").Text("name")),
        OwnerId = Fetched(ContactField.Owner, person.Part("owner").Text("id")),
        Phones = WrittenNumbers.Of([.. person.Part("phones").Items().Where(phone => phone.ValueKind is JsonValueKind.String).Select(phone => (phone.GetString(), "phone"))]),
        Url = Http.LinkTo($"person/{Uri.EscapeDataString(id)}"),
    };
}
