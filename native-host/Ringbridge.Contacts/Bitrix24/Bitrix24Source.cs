using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Bitrix24;

/// <summary>
/// Contacts, companies and leads of a Bitrix24, through an incoming webhook. Bitrix24 itself finds who has a number, as it
/// does for its own telephony (telephony.externalCall.searchCrmEntities). The webhook's address is its key, so it is kept
/// as a password and goes to the configured host only.
/// </summary>
internal sealed class Bitrix24Source : HttpSource, ILiveSource, ICallLog
{
    private const int ActivityOfCall = 2;
    private const string Originator = "ringbridge";

    // What is over the limit runs off at two requests a second.
    private static readonly TimeSpan WaitOverLimit = TimeSpan.FromSeconds(5);

    // A cloud portal is a bucket that fifty requests fill and that leaks two a second (REST documentation, "Limits"). It counts by portal
    // and address, so an office shares it: half of it, and one and a half a second.
    private static readonly RateLimit[] Limits = [RateLimit.Leaking(25, TimeSpan.FromSeconds(1 / 1.5))];

    private readonly TimeProvider _time;
    private string _webhook = "";

    // An activity needs somebody who is responsible: whoever made the webhook.
    private string _user = "";

    /// <summary>A source of that Bitrix24.</summary>
    public Bitrix24Source(SourceOptions options, SourceServices services)
        : base(options, services, Limits)
    {
        _time = services.Time;
        Http.WaitInBody = WaitIn;
        Http.Explain = Explain;
    }

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        // Asked for a number that nobody has: that shows both the key and its rights.
        _ = ListIn(await SearchAsync("+490000000000", cancellationToken));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        List<Card> found = [.. ListIn(await SearchAsync(number.E164, cancellationToken)).Select(Read).OfType<Card>()];
        return MainLines.Behind(number, found, Services.DialPlan()) is { } lines ? await CompaniesAsync(lines, cancellationToken) : found;
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var details = parts.TakeAsync(DetailsAsync(card, parts, cancellationToken));
        var owner = parts.TakeAsync(ColleagueAsync(card.OwnerId, AskColleagueAsync, cancellationToken));
        return parts.Complete((await details ?? card) with { Owner = await owner });
    }

    /// <inheritdoc/>
    public async Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var (type, id) = Bitrix24Id.Parse(call.ContactId);
        var owner = Bitrix24Id.OwnerType(type);
        var fields = new JsonObject
        {
            ["OWNER_TYPE_ID"] = owner,
            ["OWNER_ID"] = id,
            ["TYPE_ID"] = ActivityOfCall,
            ["SUBJECT"] = call.Subject,
            ["START_TIME"] = call.StartedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["END_TIME"] = call.EndedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["COMPLETED"] = "Y",
            ["DIRECTION"] = call.IsInbound ? 1 : 2,
            ["COMMUNICATIONS"] = new JsonArray(new JsonObject { ["VALUE"] = call.Number, ["ENTITY_ID"] = id, ["ENTITY_TYPE_ID"] = owner }),
            ["DESCRIPTION"] = call.Text,
            ["ORIGINATOR_ID"] = Originator,
            ["ORIGIN_ID"] = call.Key,
        };
        await LogInOnceAsync(cancellationToken);
        fields["RESPONSIBLE_ID"] = _user;
        await TellAsync($"{_webhook}crm.activity.add", new JsonObject { ["fields"] = fields }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var question = new JsonObject { ["filter"] = new JsonObject { ["ORIGINATOR_ID"] = Originator, ["ORIGIN_ID"] = call.Key }, ["select"] = new JsonArray("ID", "ORIGIN_ID") };
        return FoundIn((await CallAsync("crm.activity.list", question, cancellationToken)).Part("result"), activity => activity.Text("ORIGIN_ID") == call.Key);
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var webhook = await SecretAsync(SourceKeys.Token, cancellationToken);
        if (!Uri.TryCreate(webhook.Trim(), UriKind.Absolute, out var address) || Uri.Compare(address, Http.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0
            || address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["rest", var user, var code, ..])
        {
            throw new SourceException(new Problem(Reasons.SourceFailed, Details.SourceWebhook).With("source", Options.SourceName).With("host", Http.Address.Host));
        }

        (_webhook, _user) = ($"/rest/{user}/{code}/", user);
        return _ => { };
    }

    // Limits (REST documentation): 503 QUERY_LIMIT_EXCEEDED for too many requests, 429 OPERATION_TIME_LIMIT for too much work.
    private TimeSpan? WaitIn(JsonElement answer) => answer.Text("error") switch
    {
        "QUERY_LIMIT_EXCEEDED" => WaitOverLimit,
        "OPERATION_TIME_LIMIT" when answer.Part("time").Whole("operating_reset_at") is { } seconds => DateTimeOffset.FromUnixTimeSeconds(seconds) - _time.GetUtcNow(),
        _ => null,
    };

    // A right that the webhook was not given is a 401 like a wrong key.
    private SourceException? Explain(SourceReply reply)
    {
        try
        {
            return IsMissingRight(JsonDocument.Parse(reply.Body).RootElement) ? Forbidden() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsMissingRight(JsonElement answer) => answer.Text("error") is "insufficient_scope" or "ACCESS_DENIED";

    private SourceException Forbidden() => new(new Problem(Reasons.SourceFailed, Details.SourceForbidden).With("source", Options.SourceName).With("host", Http.Address.Host));

    private async Task<JsonElement> SearchAsync(string number, CancellationToken cancellationToken) =>
        (await CallAsync("telephony.externalCall.searchCrmEntities", new JsonObject { ["PHONE_NUMBER"] = number }, cancellationToken)).Part("result");

    // Which companies have a main line is told as ids (crm.duplicate.findbycomm); the matcher needs their numbers.
    private async Task<IReadOnlyList<Card>> CompaniesAsync(MainLines lines, CancellationToken cancellationToken)
    {
        try
        {
            var ids = (await CallAsync("crm.duplicate.findbycomm", Bitrix24Companies.WithOneOf(lines), cancellationToken)).Part("result").Part(Bitrix24Id.Company).Items().ToList();
            return ids.Count == 0 ? []
                : [.. ListIn((await CallAsync("crm.company.list", Bitrix24Companies.Of(ids), cancellationToken)).Part("result")).Select(ReadCompany).OfType<Card>()];
        }
        catch (SourceException exception) when (exception.Problem.Detail is Details.SourceForbidden)
        {
            return [];
        }
    }

    private async Task<JsonElement> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        await LogInOnceAsync(cancellationToken);
        return await PostAsync($"{_webhook}{method}", parameters, cancellationToken);
    }

    private Card? Read(JsonElement entity)
    {
        if (entity.Text("CRM_ENTITY_TYPE") is not { } type || entity.Text("CRM_ENTITY_ID") is not { } id || entity.Text("NAME") is not { } name)
        {
            return null;
        }

        return new Card
        {
            Id = Bitrix24Id.Of(type, id),
            Kind = type switch { Bitrix24Id.Company => ContactKind.Company, Bitrix24Id.Lead => ContactKind.Lead, _ => ContactKind.Person },
            Name = name,
            Url = Http.LinkTo($"crm/{type.ToLowerInvariant()}/details/{Uri.EscapeDataString(id)}/"),
            OwnerId = Fetched(ContactField.Owner, entity.Text("ASSIGNED_BY_ID")),
            IsMatchOfSource = true,
        };
    }

    private Card? ReadCompany(JsonElement company) => company.Text("ID") is not { } id || company.Text("TITLE") is not { } name ? null : new Card
    {
        Id = Bitrix24Id.Of(Bitrix24Id.Company, id),
        Kind = ContactKind.Company,
        Name = name,
        Phones = Bitrix24Details.Phones(company),
        Url = Http.LinkTo($"crm/company/details/{Uri.EscapeDataString(id)}/"),
        OwnerId = Fetched(ContactField.Owner, company.Text("ASSIGNED_BY_ID")),
    };

    private async Task<Card> DetailsAsync(Card card, CardParts parts, CancellationToken cancellationToken)
    {
        var (type, id) = Bitrix24Id.Parse(card.Id);
        var questions = Bitrix24Details.Questions(Options, type, id);
        if (questions.IsEmpty)
        {
            return card;
        }

        var answer = await CallAsync("batch", questions.ToJson(), cancellationToken);
        var errors = Bitrix24Batch.Errors(answer).ToList();
        if (errors.Select(WaitIn).FirstOrDefault(wait => wait is not null) is { } wait)
        {
            throw Http.Busy(wait);
        }

        if (errors.Exists(IsMissingRight))
        {
            parts.Note(Forbidden());
        }

        return Bitrix24Details.Read(card, answer, Options, deal => Http.LinkTo($"crm/deal/details/{Uri.EscapeDataString(deal)}/"));
    }

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken)
    {
        var users = ListIn((await CallAsync("user.get", new JsonObject { ["FILTER"] = new JsonObject { ["ID"] = id } }, cancellationToken)).Part("result"));
        return users.Select(user => FullName(user.Text("NAME"), user.Text("LAST_NAME"))).FirstOrDefault();
    }
}
