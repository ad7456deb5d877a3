using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Bitrix24;

/// <summary>What is asked of somebody who was found, and what the answers mean.</summary>
internal static class Bitrix24Details
{
    private const string Contact = "contact";
    private const string Company = "company";
    private const string Deals = "deals";
    private const string Contacts = "last";

    /// <summary>The questions for what is to be fetched.</summary>
    public static Bitrix24Batch Questions(SourceOptions options, string type, string id)
    {
        var batch = new Bitrix24Batch();
        if (type is Bitrix24Id.Contact && (options.Fetches(ContactField.Company) || options.Fetches(ContactField.Title) || options.Fetches(ContactField.Email)))
        {
            batch.Ask(Contact, "crm.contact.get", ("id", id));
            if (options.Fetches(ContactField.Company))
            {
                batch.Ask(Company, "crm.company.get", ("id", Bitrix24Batch.ValueOf(Contact, "COMPANY_ID")));
            }
        }

        if (type is not Bitrix24Id.Lead && options.Fetches(ContactField.Deals))
        {
            batch.Ask(Deals, "crm.deal.list", ($"filter[{type}_ID]", id), ("filter[CLOSED]", "N"), ("select[]", "ID"));
        }

        if (options.Fetches(ContactField.LastContact))
        {
            // Meetings, calls and e-mails that took place, whatever else they belong to. LAST_ACTIVITY_TIME of the contact would not
            // do: it begins when the contact is made.
            batch.Ask(
                Contacts, "crm.activity.list",
                ("filter[BINDINGS][0][OWNER_TYPE_ID]", $"{Bitrix24Id.OwnerType(type)}"), ("filter[BINDINGS][0][OWNER_ID]", id),
                ("filter[@TYPE_ID][0]", "1"), ("filter[@TYPE_ID][1]", "2"), ("filter[@TYPE_ID][2]", "4"),
                ("filter[COMPLETED]", "Y"), ("order[START_TIME]", "desc"), ("select[]", "START_TIME"));
        }

        return batch;
    }

    /// <summary>The card with what was answered.</summary>
    /// <param name="card">The card.</param>
    /// <param name="answer">The answer to the batch.</param>
    /// <param name="options">What is to be fetched.</param>
    /// <param name="pageOfDeal">The page of a deal.</param>
    public static Card Read(Card card, JsonElement answer, SourceOptions options, Func<string, string?> pageOfDeal)
    {
        var contact = Bitrix24Batch.Result(answer, Contact);
        return card with
        {
            Company = Bitrix24Batch.Result(answer, Company).Text("TITLE"),
            Title = options.Fetches(ContactField.Title) ? contact.Text("POST") : null,
            Email = options.Fetches(ContactField.Email) ? contact.Part("EMAIL").Items().Select(mail => mail.Text("VALUE")).FirstOrDefault() : null,
            Phones = contact.ValueKind is JsonValueKind.Object ? Phones(contact) : card.Phones,
            Deals = OpenDeals(card, answer, pageOfDeal),
            LastContactAt = Bitrix24Batch.Result(answer, Contacts).Items().Select(activity => activity.Time("START_TIME")).FirstOrDefault(),
        };
    }

    /// <summary>The numbers of a contact or company.</summary>
    public static IReadOnlyList<ContactPhone> Phones(JsonElement entity) =>
        WrittenNumbers.Of([.. entity.Part("PHONE").Items().Select(phone => (phone.Text("VALUE"), phone.Text("VALUE_TYPE")?.ToLowerInvariant() ?? "phone"))]);

    private static OpenItems? OpenDeals(Card card, JsonElement answer, Func<string, string?> pageOfDeal)
    {
        var first = Bitrix24Batch.Result(answer, Deals).Items().Select(deal => deal.Text("ID")).FirstOrDefault();
        return Bitrix24Batch.Total(answer, Deals) is { } count ? OpenList.Of(count, first is null ? null : pageOfDeal(first), card.Url) : null;
    }
}
