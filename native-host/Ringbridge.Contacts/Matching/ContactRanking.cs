using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>Which of several contacts on one number come first, and whether there is any doubt who it is.</summary>
internal static class ContactRanking
{
    /// <summary>The surest first; among equals those last in touch, then people before companies, then the order of the sources.</summary>
    /// <param name="found">In the order of the sources.</param>
    public static IReadOnlyList<Contact> Order(IEnumerable<Contact> found) =>
    [
        .. found
            .OrderBy(contact => contact.Match)
            .ThenByDescending(contact => contact.LastContactAt ?? DateTimeOffset.MinValue)
            .ThenBy(contact => contact.Kind is ContactKind.Company),
    ];

    /// <summary>
    /// Who it is, if that is beyond doubt: one name, however many sources know it. Of several people of one company only
    /// the company is certain, and so it is behind a main line.
    /// </summary>
    /// <param name="found">Everybody who was found.</param>
    public static CallContact? Certain(IReadOnlyCollection<Contact> found)
    {
        var sure = found.Where(contact => contact is { Match: MatchKind.Exact or MatchKind.National, Kind: not ContactKind.Verdict }).ToList();
        if (sure.Count == 0)
        {
            return Company([.. found.Where(contact => contact.Match is MatchKind.MainLine)], withName: false);
        }

        var people = sure.Where(contact => contact.Kind is not ContactKind.Company).ToList();
        if (people.Count == 0)
        {
            return Company(sure, withName: true);
        }

        var names = people.Select(person => person.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var companies = people.Select(person => person.Company).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (names, companies) switch
        {
            ([var name], [var company]) => new CallContact { Name = name, Company = company, Page = PageOf(people) },
            ([var name], []) => new CallContact { Name = name, Page = PageOf(people) },
            (_, [var company]) when people.All(person => person.Company is not null) => new CallContact { Company = company },
            _ => null,
        };
    }

    private static CallContact? Company(IReadOnlyCollection<Contact> found, bool withName)
    {
        var names = found.Select(contact => contact.Kind is ContactKind.Company ? contact.Name : contact.Company)
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names is [var name] ? withName ? new CallContact { Name = name, Page = PageOf(found) } : new CallContact { Company = name } : null;
    }

    // Of several pages none is taken: two records of one name may be two people, and which of two systems is meant nobody knows.
    private static ContactPage? PageOf(IEnumerable<Contact> certain) =>
        certain.Where(contact => contact.Url is not null).ToList() is [{ Url: { } url } only] ? new ContactPage { SourceId = only.SourceId, Url = url } : null;
}
