using Ringbridge.Contacts.Bitrix24;
using Ringbridge.Contacts.CardDav;
using Ringbridge.Contacts.Files;
using Ringbridge.Contacts.Freshdesk;
using Ringbridge.Contacts.HubSpot;
using Ringbridge.Contacts.Ldap;
using Ringbridge.Contacts.Odoo;
using Ringbridge.Contacts.Pipedrive;
using Ringbridge.Contacts.Salesforce;
using Ringbridge.Contacts.SugarCrm;
using Ringbridge.Contacts.SuiteCrm;
using Ringbridge.Contacts.Tellows;
using Ringbridge.Contacts.Weclapp;
using Ringbridge.Contacts.Zammad;
using Ringbridge.Contacts.Zendesk;
using Ringbridge.Contacts.Zoho;

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
        new SalesforceSourceType(),
        new ZohoSourceType(),
        new ZendeskSourceType(),
        new FreshdeskSourceType(),
        new PipedriveSourceType(),
        new Bitrix24SourceType(),
        new WeclappSourceType(),
        new OdooSourceType(),
        new SugarCrmSourceType(),
        new SuiteCrmSourceType(),
        new TellowsSourceType(),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static ISourceType? Find(string type) => All.FirstOrDefault(known => string.Equals(known.Type, type, StringComparison.Ordinal));
}
