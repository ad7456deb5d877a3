using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Weclapp;

/// <summary>
/// People and organisations of a weclapp. Its main field for mobile numbers cannot be searched (the API's own description
/// says <c>filterable: false</c>), so they are copied: what changed since the last time, and once a day all of them, for a
/// list of changes does not show who is gone.
/// </summary>
internal sealed class WeclappSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ISyncSource, IDetailSource, ICallLog
{
    private const string Api = "webapp/api/v2/";
    private const int PageSize = 1000;
    private const int MostPages = 1000;
    private const string Properties =
        "id,partyType,company,personCompany,firstName,lastName,email,phone,mobilePhone1,mobilePhone2,fixPhone2,phoneHome,lastModifiedDate";

    private static readonly TimeSpan CompareAll = TimeSpan.FromDays(1);

    private IReadOnlyList<string>? _openStates;

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public CopyOrigin Origin => new(Options.Address.AbsoluteUri, Options.Selection());

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await GetAsync($"{Api}party?pageSize=1&properties=id", cancellationToken)).Part("result"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken)
    {
        var (now, last) = (Services.Time.GetUtcNow().ToUnixTimeMilliseconds(), WeclappToken.Parse(copy.Token));
        var isAll = last is null || now - last.ComparedAtMs > CompareAll.TotalMilliseconds;
        var (seen, known, changedUntil) = (new HashSet<string>(StringComparer.Ordinal), copy.Versions(), last?.ChangedUntilMs ?? 0);
        for (var page = 1; page <= MostPages; page++)
        {
            var parties = ListIn((await GetPageAsync(PagePath(page, isAll ? null : last), cancellationToken)).Part("result")).ToList();
            var cards = parties.Select(Read).OfType<VersionedCard>().ToList();
            seen.UnionWith(cards.Select(card => card.Id));
            copy.Put([.. cards.Where(card => !known.TryGetValue(card.Id, out var version) || !string.Equals(version, card.Version, StringComparison.Ordinal))]);
            changedUntil = parties.Select(party => long.TryParse(party.Text("lastModifiedDate"), CultureInfo.InvariantCulture, out var at) ? at : 0).Append(changedUntil).Max();
            if (parties.Count < PageSize)
            {
                break;
            }
        }

        if (isAll)
        {
            copy.RemoveOthers(seen);
        }

        copy.Finish(new WeclappToken(changedUntil, isAll ? now : last!.ComparedAtMs).ToString());
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var tickets = parts.TakeAsync(TicketsAsync(card, cancellationToken));
        var lastContact = parts.TakeAsync(LastContactAsync(card, cancellationToken));
        var owner = parts.TakeAsync(ColleagueAsync(Fetched(ContactField.Owner, card.OwnerId), AskColleagueAsync, cancellationToken));
        return parts.Complete(card with { Tickets = await tickets, LastContactAt = await lastContact, Owner = await owner });
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken) => TellAsync(
        $"{Api}crmEvent",
        new JsonObject
        {
            ["type"] = call.IsInbound ? "INCOMING_CALL" : "OUTGOING_CALL",
            ["subject"] = call.Subject,
            ["description"] = call.TaggedText,
            ["startDate"] = call.StartedAt.ToUnixTimeMilliseconds(),
            ["endDate"] = call.EndedAt.ToUnixTimeMilliseconds(),
            ["partyId"] = call.ContactId,
        },
        cancellationToken);

    // CRM events have no field for a key, but this one begins with the call to the millisecond.
    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"{Api}crmEvent?partyId-eq={Uri.EscapeDataString(call.ContactId)}&startDate-eq={call.StartedAt.ToUnixTimeMilliseconds()}&properties=description"),
            cancellationToken);
        return FoundIn(answer.Part("result"), one => IsMarked(one, "description", call));
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Add("AuthenticationToken", token);
    }

    private string PagePath(int page, WeclappToken? since) => string.Create(CultureInfo.InvariantCulture,
        $"{Api}party?page={page}&pageSize={PageSize}&properties={Properties}{(Options.Fetches(ContactField.Owner) ? ",responsibleUserId" : "")}{(since is null ? "&sort=id" : $"&lastModifiedDate-gt={since.ChangedUntilMs}&sort=lastModifiedDate")}");

    private async Task<OpenItems?> TicketsAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Tickets))
        {
            return null;
        }

        _openStates ??= await OpenStatesAsync(cancellationToken);
        var states = Uri.EscapeDataString($"[{string.Join(',', _openStates.Select(state => $"\"{state}\""))}]");
        var answer = await GetAsync($"{Api}ticket/count?partyId-eq={Uri.EscapeDataString(card.Id)}&ticketStatusId-in={states}", cancellationToken);
        return answer.Whole("result") is { } count ? new OpenItems { Count = count, Url = card.Url } : null;
    }

    // CRM events are calls, letters and the like; those that are yet to come are none.
    private async Task<DateTimeOffset?> LastContactAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.LastContact))
        {
            return null;
        }

        var now = Services.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var answer = await GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"{Api}crmEvent?partyId-eq={Uri.EscapeDataString(card.Id)}&startDate-le={now}&sort=-startDate&pageSize=1&properties=startDate"), cancellationToken);
        return ListIn(answer.Part("result")).Select(one => TimeOf(one.Text("startDate"))).FirstOrDefault();
    }

    private static DateTimeOffset? TimeOf(string? ms) =>
        long.TryParse(ms, CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken)
    {
        var user = await GetAsync($"{Api}user/id/{Uri.EscapeDataString(id)}", cancellationToken);
        return FullName(user.Text("firstName"), user.Text("lastName")) ?? user.Text("username");
    }

    private async Task<IReadOnlyList<string>> OpenStatesAsync(CancellationToken cancellationToken)
    {
        var states = ListIn((await GetAsync($"{Api}ticketStatus?pageSize={PageSize}&properties=id,internalTicketStatus", cancellationToken)).Part("result"));
        return [.. states.Where(state => state.Text("internalTicketStatus") is not ("CLOSED" or "FIXED")).Select(state => state.Text("id")).OfType<string>()];
    }

    private VersionedCard? Read(JsonElement party)
    {
        var isCompany = party.Text("partyType") is "ORGANIZATION";
        var name = isCompany ? party.Text("company") : FullName(party.Text("firstName"), party.Text("lastName"));
        if (party.Text("id") is not { } id || name is null)
        {
            return null;
        }

        var phones = WrittenNumbers.Of(
            (party.Text("phone"), "phone"), (party.Text("fixPhone2"), "phone"), (party.Text("mobilePhone1"), "mobile"), (party.Text("mobilePhone2"), "mobile"), (party.Text("phoneHome"), "home"));
        var owner = Fetched(ContactField.Owner, party.Text("responsibleUserId"));
        return new VersionedCard(id, $"{party.Text("lastModifiedDate")} {owner}", phones.Count == 0 ? null : new Card
        {
            Id = id,
            Kind = isCompany ? ContactKind.Company : ContactKind.Person,
            Name = name,
            Company = isCompany ? null : Fetched(ContactField.Company, party.Text("personCompany") ?? party.Text("company")),
            Email = Fetched(ContactField.Email, party.Text("email")),
            Phones = phones,
            OwnerId = owner,
            Url = Http.LinkTo($"webapp/view/common/SearchResult.page?quicksearchString={Uri.EscapeDataString(name)}"),
        });
    }
}
