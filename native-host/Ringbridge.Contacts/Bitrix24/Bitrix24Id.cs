namespace Ringbridge.Contacts.Bitrix24;

/// <summary>What Bitrix24 calls somebody: contacts, companies and leads are numbered apart, so the kind belongs to it.</summary>
internal static class Bitrix24Id
{
    /// <summary>A person.</summary>
    public const string Contact = "CONTACT";

    /// <summary>A company.</summary>
    public const string Company = "COMPANY";

    /// <summary>Somebody who is not a customer yet.</summary>
    public const string Lead = "LEAD";

    /// <summary>Kind and number as one.</summary>
    public static string Of(string type, string id) => $"{type}/{id}";

    /// <summary>Kind and number apart.</summary>
    public static (string Type, string Id) Parse(string text) => text.Split('/', 2) is [var type, var id] ? (type, id) : (Contact, text);

    /// <summary>The number that Bitrix24 has for a kind, wherever something belongs to somebody (crm.enum.ownertype).</summary>
    public static int OwnerType(string type) => type switch { Lead => 1, Company => 4, _ => 3 };
}
