using System.DirectoryServices.Protocols;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Ldap;

/// <summary>What an entry of a directory says of somebody (RFC 4519, RFC 2798; Active Directory's own: MS-ADLS).</summary>
internal static class LdapEntry
{
    private static readonly (string Attribute, string? Label)[] Numbers =
    [
        ("telephoneNumber", "work"), ("otherTelephone", "work"), ("mobile", "mobile"), ("otherMobile", "mobile"),
        ("homePhone", "home"), ("otherHomePhone", "home"), ("ipPhone", "internal"),
    ];

    /// <summary>All attributes that are read.</summary>
    public static IReadOnlyList<string> Attributes { get; } =
        [.. Numbers.Select(number => number.Attribute), "displayName", "cn", "company", "o", "title", "mail", "modifyTimestamp", "whenChanged"];

    /// <summary>The condition that an entry has a number.</summary>
    public static string HasNumber { get; } = $"(|{string.Concat(Numbers.Select(number => $"({number.Attribute}=*)"))})";

    /// <summary>The contact; null when the entry has no name or number.</summary>
    public static VersionedCard? Read(SearchResultEntry entry, SourceOptions options)
    {
        var name = Text(entry, "displayName") ?? Text(entry, "cn");
        var phones = Numbers.SelectMany(number => Texts(entry, number.Attribute).Select(text => new ContactPhone { Number = text, Label = number.Label })).ToList();
        if (name is null || phones.Count == 0)
        {
            return null;
        }

        var card = new Card
        {
            Id = entry.DistinguishedName,
            Name = name,
            Company = options.Fetches(ContactField.Company) ? Text(entry, "company") ?? Text(entry, "o") : null,
            Title = options.Fetches(ContactField.Title) ? Text(entry, "title") : null,
            Email = options.Fetches(ContactField.Email) ? Text(entry, "mail") : null,
            Phones = phones,
        };
        return new VersionedCard(card.Id, Text(entry, "modifyTimestamp") ?? Text(entry, "whenChanged"), card);
    }

    private static string? Text(SearchResultEntry entry, string attribute) => Texts(entry, attribute).FirstOrDefault();

    private static IEnumerable<string> Texts(SearchResultEntry entry, string attribute) => entry.Attributes.Contains(attribute)
        ? entry.Attributes[attribute].GetValues(typeof(string)).Cast<string>().Select(text => text.Trim()).Where(text => text.Length > 0)
        : [];
}
