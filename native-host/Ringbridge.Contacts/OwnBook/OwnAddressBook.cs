using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.OwnBook;

/// <summary>
/// Ringbridge's own address book. It lies in the index itself, beside the copies of other sources, but it is nobody's copy:
/// what stands here stands nowhere else, so erasing caches leaves it alone.
/// </summary>
internal sealed class OwnAddressBook(ContactIndex index, Func<DialPlanOptions> dialPlan)
{
    /// <summary>Its id among the sources.</summary>
    public const string Id = "own";

    /// <summary>All contacts, by name.</summary>
    public IReadOnlyList<Card> All => [.. index.All(Id).OrderBy(card => card.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Understands all numbers anew, because country or area code changed.</summary>
    public void Reread()
    {
        var place = dialPlan();
        var settings = $"{place.Country} {place.AreaCode} {place.OutsideLine} {place.InternalNumbers}";
        if (index.CanWrite && index.StateOf(Id, settings) is null)
        {
            index.Put(Id, [.. index.All(Id).Select(card => new VersionedCard(card.Id, Version: null, card))], place);
            index.Mark(Id, settings);
        }
    }

    /// <summary>Adds or replaces a contact.</summary>
    /// <returns>False when it has no name, or no number that can be understood.</returns>
    public bool Save(Card card)
    {
        var place = dialPlan();
        var reader = new PhoneReader(place);
        if (card.Name.Length == 0 || card.Phones.Count == 0 || card.Phones.Any(phone => reader.Read(phone.Number) is null))
        {
            return false;
        }

        index.Put(Id, [new VersionedCard(card.Id, Version: null, card)], place);
        return true;
    }

    /// <summary>The contact of that id; null when there is none.</summary>
    public Card? Find(string id) => index.Find(Id, id);

    /// <summary>Deletes a contact, for good.</summary>
    public void Delete(string id) => index.Forget(Id, id);

    /// <summary>A contact as clients see it.</summary>
    public static Contact View(Card card, string name) => card.In(Id, name);
}
