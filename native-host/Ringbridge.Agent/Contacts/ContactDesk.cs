using Microsoft.Data.Sqlite;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.OwnBook;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>Answers who has a number, and keeps the own address book.</summary>
internal sealed class ContactDesk(ContactSearch search, SourceRegistry sources, OwnAddressBook book, CallPreviews previews, Func<DialPlanOptions> dialPlan)
{
    private const int MostListed = 500;
    private const int MostPhones = 10;
    private const int MostCharacters = 200;

    /// <summary>Who has a number.</summary>
    /// <exception cref="RefusalException">The text holds none.</exception>
    public async Task<ContactFindResult> FindAsync(ContactFindParams request, string? language, CancellationToken cancellationToken)
    {
        var number = CallerNumber.Of(request.Number, dialPlan()) ?? throw new RefusalException(new Problem(Reasons.BadNumber).With("text", Shown(request.Number)));
        var state = request.Local ? search.Look(number) : await search.FindAsync(number, request.Refresh, _ => { }, cancellationToken);
        if (request is { Refresh: true, Local: false })
        {
            // Whoever is on the phone with that number is shown the same.
            previews.LookAgain(number.E164);
        }

        var contacts = state.Contacts(language);
        return new ContactFindResult
        {
            Number = number.E164,
            Contacts = [.. contacts.Take(ContactLimits.MostShown)],
            More = Math.Max(0, contacts.Count - ContactLimits.MostShown),
            Certain = state.Certain,
            Sources = state.Answers(language),
        };
    }

    /// <summary>The own address book.</summary>
    /// <exception cref="RefusalException">The request makes no sense.</exception>
    public ContactListResult List(ContactListParams request, string? language)
    {
        if (request.Limit is < 1 or > MostListed)
        {
            throw new RefusalException(new Problem(Reasons.BadRequest).With("place", $"limit 1 … {MostListed}"));
        }

        if (request.Skip < 0)
        {
            throw new RefusalException(new Problem(Reasons.BadRequest).With("place", "skip"));
        }

        var words = (request.Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fitting = book.All.Where(card => Array.TrueForAll(words, word => TextOf(card).Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return new ContactListResult([.. fitting.Skip(request.Skip).Take(request.Limit).Select(card => View(card, language))], fitting.Count);
    }

    /// <summary>Adds or changes a contact.</summary>
    /// <exception cref="RefusalException">It is incomplete, or cannot be kept.</exception>
    public ContactResult Save(ContactSaveParams request, string? language)
    {
        var name = Cut(request.Name) ?? Cut(request.Company) ?? "";
        var card = new Card
        {
            Id = Cut(request.Id) ?? Guid.NewGuid().ToString("N"),
            Kind = Cut(request.Name) is null ? ContactKind.Company : request.Kind,
            Name = name,
            Company = Cut(request.Name) is null ? null : Cut(request.Company),
            Title = Cut(request.Title),
            Email = Cut(request.Email),
            Phones = [.. request.Phones.Where(phone => !string.IsNullOrWhiteSpace(phone.Number)).Take(MostPhones)
                .Select(phone => new ContactPhone { Number = Cut(phone.Number)!, Label = Cut(phone.Label) })],
        };
        return Guard(() =>
        {
            if (!book.Save(card))
            {
                throw new RefusalException(new Problem(Reasons.BadRequest, Details.ContactIncomplete));
            }

            ForgetNobody(card);
            return new ContactResult(View(card, language));
        });
    }

    /// <summary>Deletes a contact.</summary>
    /// <exception cref="RefusalException">There is none, or it cannot be deleted now.</exception>
    public ContactDeleteResult Delete(string id, string? language) => Guard(() =>
    {
        var card = book.Find(id) ?? throw new RefusalException(new Problem(Reasons.UnknownContact));
        book.Delete(id);
        return new ContactDeleteResult(View(card, language));
    });

    // Whoever adds a contact here may just have done so in the CRM.
    private void ForgetNobody(Card card)
    {
        foreach (var number in card.Phones.Select(phone => CallerNumber.Of(phone.Number, dialPlan())).OfType<CallerNumber>())
        {
            sources.ForgetNobody(number);
        }
    }

    private static string TextOf(Card card) =>
        $"{card.Name} {card.Company} {card.Email} {string.Join(' ', card.Phones.Select(phone => phone.Number))} {string.Concat(card.Phones.SelectMany(phone => phone.Number.Where(char.IsAsciiDigit)))}";

    private static string? Cut(string? text)
    {
        var plain = string.Concat((text ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return plain.Length == 0 ? null : plain.Length <= MostCharacters ? plain : plain[..MostCharacters];
    }

    private static string Shown(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    private Contact View(Card card, string? language) => OwnAddressBook.View(card, sources.Sources[0].Name(language));

    private T Guard<T>(Func<T> write)
    {
        if (sources.Index.Problem is { } problem)
        {
            throw new RefusalException(problem);
        }

        try
        {
            return write();
        }
        catch (SqliteException exception)
        {
            throw new RefusalException(new Problem(Reasons.Internal, Details.ContactsUnusable).With("cause", exception.Message));
        }
        finally
        {
            sources.Tell();
            previews.LookAgain();
        }
    }
}
