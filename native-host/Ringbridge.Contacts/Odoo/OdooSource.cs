using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Odoo;

/// <summary>
/// Contacts of an Odoo 19 or newer. Its field <c>phone_mobile_search</c> takes punctuation out of what is stored; a number
/// without country code is looked for anywhere in it (mail_thread_phone.py), so it is found however it is written.
/// </summary>
internal sealed class OdooSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ILiveSource, ICallLog
{
    private const int MostFound = 10;
    private const int MostCompanies = 50;
    private const int MostDeals = 500;

    // The end of a short number is the middle of many long ones.
    private const int LeastDigits = 7;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn(await PostAsync("json/2/res.partner/search_read", Search(new JsonArray(), limit: 1), cancellationToken));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        if (number.National.Length < LeastDigits)
        {
            return [];
        }

        var answer = await PostAsync("json/2/res.partner/search_read", Search(new JsonArray(new JsonArray("phone_mobile_search", "ilike", number.National)), MostFound), cancellationToken);
        List<Card> found = [.. ListIn(answer).Select(Read).OfType<Card>()];
        return MainLines.Behind(number, found, Services.DialPlan()) is { } lines ? await CompaniesAsync(number, lines, cancellationToken) : found;
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var deals = parts.TakeAsync(DealsAsync(card, cancellationToken));
        var lastContact = parts.TakeAsync(LastContactAsync(card, cancellationToken));
        return parts.Complete(card with { Deals = await deals, LastContactAt = await lastContact });
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken) => TellAsync(
        "json/2/res.partner/message_post",
        new JsonObject { ["ids"] = new JsonArray(IdOf(call.ContactId)), ["body"] = $"{call.Subject}\n{call.Text}", ["message_id"] = MessageIdOf(call) },
        cancellationToken);

    // Reads may come from a copy of the database (db_replica_host), which is late.
    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var question = new JsonObject { ["domain"] = new JsonArray(new JsonArray("message_id", "=", MessageIdOf(call))), ["fields"] = new JsonArray("message_id"), ["limit"] = 1 };
        return FoundIn(await PostAsync("json/2/mail.message/search_read", question, cancellationToken), _ => true);
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var (token, database) = (await SecretAsync(SourceKeys.Token, cancellationToken), Options.Text(OdooSourceType.Database));
        return headers =>
        {
            headers.Authorization = new AuthenticationHeaderValue("bearer", token);
            if (database.Length > 0)
            {
                headers.Add("X-Odoo-Database", database);
            }
        };
    }

    // Companies whose number has in it what all main lines begin with. Odoo does not know that it is only a beginning, so the matcher decides.
    private async Task<IReadOnlyList<Card>> CompaniesAsync(CallerNumber number, MainLines lines, CancellationToken cancellationToken)
    {
        var domain = new JsonArray(new JsonArray("is_company", "=", true), new JsonArray("phone_mobile_search", "ilike", number.National[..^lines.Extension]));
        var answer = await PostAsync("json/2/res.partner/search_read", Search(domain, MostCompanies), cancellationToken);
        return [.. ListIn(answer).Select(Read).OfType<Card>().Select(card => card with { IsMatchOfSource = false })];
    }

    // The form of RFC 5322 §3.6.4: Odoo may send messages on by e-mail.
    private static string MessageIdOf(LoggedCall call) => $"<ringbridge-{call.Key}@ringbridge.dev>";

    private static int IdOf(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    // Opportunities of the app CRM; without it there is no such model, and 404.
    private async Task<OpenItems?> DealsAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Deals))
        {
            return null;
        }

        var domain = new JsonArray(new JsonArray("partner_id", "=", IdOf(card.Id)), new JsonArray("type", "=", "opportunity"), new JsonArray("probability", "<", 100));
        var open = ListIn(await PostAsync("json/2/crm.lead/search", new JsonObject { ["domain"] = domain, ["limit"] = MostDeals }, cancellationToken)).ToList();
        return OpenList.Of(open.Count, open is [var one] ? Http.LinkTo($"odoo/crm.lead/{one.GetRawText()}") : null, card.Url);
    }

    // The newest message from or to the contact, of those that people or mailings sent (mail_message.py); notes among colleagues are none.
    private async Task<DateTimeOffset?> LastContactAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.LastContact))
        {
            return null;
        }

        var id = IdOf(card.Id);
        var question = new JsonObject
        {
            ["domain"] = new JsonArray(
                "|", new JsonArray("author_id", "=", id), new JsonArray("partner_ids", "in", new JsonArray(id)),
                new JsonArray("message_type", "in", new JsonArray("email", "comment", "email_outgoing")), new JsonArray("is_internal", "=", false)),
            ["fields"] = new JsonArray("date"),
            ["order"] = "date desc",
            ["limit"] = 1,
        };
        return ListIn(await PostAsync("json/2/mail.message/search_read", question, cancellationToken)).Select(message => message.Time("date")).FirstOrDefault();
    }

    private JsonObject Search(JsonArray domain, int limit)
    {
        var fields = new JsonArray("name", "is_company", "phone");
        foreach (var (field, name) in (ReadOnlySpan<(ContactField, string)>)[(ContactField.Company, "parent_name"), (ContactField.Email, "email"), (ContactField.Owner, "user_id")])
        {
            if (Options.Fetches(field))
            {
                fields.Add((JsonNode)name);
            }
        }

        return new JsonObject { ["domain"] = domain, ["fields"] = fields, ["limit"] = limit };
    }

    // An empty field is false in Odoo; one that names somebody is the id and the name.
    private Card? Read(JsonElement partner) => partner.Whole("id") is not { } id || partner.Text("name") is not { } name ? null : new Card
    {
        Id = $"{id}",
        Kind = partner.Part("is_company").ValueKind is JsonValueKind.True ? ContactKind.Company : ContactKind.Person,
        Name = name,
        Company = Fetched(ContactField.Company, partner.Text("parent_name")),
        Email = Fetched(ContactField.Email, partner.Text("email")),
        Phones = WrittenNumbers.Of((partner.Text("phone"), "phone")),
        Url = Http.LinkTo($"odoo/contacts/{id}"),
        Owner = Fetched(ContactField.Owner, partner.Part("user_id").Items().Skip(1).Select(name => name.GetString()).FirstOrDefault()),
        IsMatchOfSource = true,
    };
}
