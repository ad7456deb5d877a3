using Ringbridge.Contacts.CardDav;
using Ringbridge.Contacts.Files;
using Ringbridge.Contacts.HubSpot;
using Ringbridge.Contacts.Ldap;
using Ringbridge.Contacts.Zammad;

namespace Ringbridge.Contacts;

/// <summary>The kinds of sources this build knows. A new one is one folder and one line here.</summary>
public static class SourceTypes
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<ISourceType> All { get; } =
    [
        new FileSourceType(),
        new CardDavSourceType(),
        new LdapSourceType(),
        new ZammadSourceType(),
        new HubSpotSourceType(),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static ISourceType? Find(string type) => All.FirstOrDefault(known => string.Equals(known.Type, type, StringComparison.Ordinal));
}
