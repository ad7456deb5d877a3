using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>Which of several contacts on one number come first, and whether there is any doubt who it is.</summary>
internal static class ContactRanking
{
    /// <summary>
    /// The surest first; among equals those last in touch, then people before companies, then the order of the sources. Whoever fits as
    /// well and belongs to the same company follows at once.
    /// </summary>
    /// <param name="found">In the order of the sources.</param>
    public static IReadOnlyList<Contact> Order(IEnumerable<Contact> found) =>
    [
        .. found
            .OrderBy(contact => contact.Match)
            .ThenByDescending(contact => contact.LastContactAt ?? DateTimeOffset.MinValue)
            .ThenBy(contact => contact.Kind is ContactKind.Company)
            .GroupBy(contact => (contact.Match, Company: CompanyOf(contact)?.ToUpperInvariant() ?? (object)contact))
            .SelectMany(ofCompany => ofCompany),
    ];

    /// <summary>
    /// Who it is, if that is beyond doubt: one name, however many sources know it. Of several people of one company only
    /// the company is certain, and so it is behind a main line.
    /// </summary>
    /// <param name="found">Everybody who was found.</param>
    /// <param name="records">Whose page it is.</param>
    public static CallContact? Certain(IReadOnlyCollection<Contact> found, RecordChoice records)
    {
        var sure = found.Where(contact => contact is { Match: MatchKind.Exact or MatchKind.National, Kind: not ContactKind.Verdict }).ToList();
        if (sure.Count == 0)
        {
            return NameOf([.. found.Where(contact => contact.Match is MatchKind.MainLine)]) is { } behind ? new CallContact { Company = behind } : null;
        }

        var people = sure.Where(contact => contact.Kind is not ContactKind.Company).ToList();
        if (people.Count == 0)
        {
            return NameOf(sure) is { } itself ? new CallContact { Name = itself, Page = records.PageOf(sure) } : null;
        }

        var names = people.Select(person => person.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var companies = people.Select(person => person.Company).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (names, companies) switch
        {
            ([var name], [var company]) => new CallContact { Name = name, Company = company, Page = records.PageOf(people) },
            ([var name], []) => new CallContact { Name = name, Page = records.PageOf(people) },
            (_, [var company]) when people.All(person => person.Company is not null) => new CallContact { Company = company },
            _ => null,
        };
    }

    // The one company that all of them are, or work for.
    private static string? NameOf(IEnumerable<Contact> found) =>
        found.Select(CompanyOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var name] ? name : null;

    private static string? CompanyOf(Contact contact) => contact.Kind is ContactKind.Company ? contact.Name : contact.Company;
}
