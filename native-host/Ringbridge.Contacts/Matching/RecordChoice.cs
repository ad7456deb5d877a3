using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>
/// Whose page it is where several CRMs have the contact: that of the CRM in which callers are searched for, else that of the first
/// source that has one.
/// </summary>
/// <param name="SourceIds">The sources, in order.</param>
/// <param name="SearchHost">The host of the CRM in which callers are searched for; null: none.</param>
internal sealed record RecordChoice(IReadOnlyCollection<string> SourceIds, string? SearchHost)
{
    /// <summary>The page; null when nobody has one, or the chosen CRM several: two records of one name may be two people.</summary>
    /// <param name="certain">Who has the one name that is certain.</param>
    public ContactPage? PageOf(IReadOnlyCollection<Contact> certain)
    {
        var pages = SourceIds.Select(id => certain.Where(contact => contact.Url is not null && contact.SourceId == id).ToList()).Where(ofSource => ofSource.Count > 0).ToList();
        var chosen = pages.Find(ofSource => ofSource.Exists(IsInSearchedCrm)) ?? pages.FirstOrDefault();
        return chosen is [{ Url: { } url } only] ? new ContactPage { SourceId = only.SourceId, Url = url } : null;
    }

    private bool IsInSearchedCrm(Contact contact) =>
        SearchHost is not null && Uri.TryCreate(contact.Url, UriKind.Absolute, out var page) && string.Equals(page.Authority, SearchHost, StringComparison.OrdinalIgnoreCase);
}
