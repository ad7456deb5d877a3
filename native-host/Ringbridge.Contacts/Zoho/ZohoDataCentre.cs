namespace Ringbridge.Contacts.Zoho;

/// <summary>One of Zoho's data centres and its three hosts (Zoho CRM, "Multi DC Support"; Bigin's for China and Saudi Arabia).</summary>
/// <param name="Key">What it is called in the settings.</param>
/// <param name="Accounts">Where people log in.</param>
/// <param name="Api">Where contacts are asked for.</param>
/// <param name="Pages">Where people work.</param>
internal sealed record ZohoDataCentre(string Key, string Accounts, string Api, string Pages)
{
    /// <summary>All that there are; most people here have the first.</summary>
    public static IReadOnlyList<ZohoDataCentre> All { get; } =
    [
        new("eu", "accounts.zoho.eu", "www.zohoapis.eu", "crm.zoho.eu"),
        new("com", "accounts.zoho.com", "www.zohoapis.com", "crm.zoho.com"),
        new("uk", "accounts.zoho.uk", "www.zohoapis.uk", "crm.zoho.uk"),
        new("in", "accounts.zoho.in", "www.zohoapis.in", "crm.zoho.in"),
        new("au", "accounts.zoho.com.au", "www.zohoapis.com.au", "crm.zoho.com.au"),
        new("jp", "accounts.zoho.jp", "www.zohoapis.jp", "crm.zoho.jp"),
        new("ca", "accounts.zohocloud.ca", "www.zohoapis.ca", "crm.zohocloud.ca"),
        new("sa", "accounts.zoho.sa", "www.zohoapis.sa", "crm.zoho.sa"),
        new("cn", "accounts.zoho.com.cn", "www.zohoapis.com.cn", "crm.zoho.com.cn"),
    ];

    /// <summary>The one of that key; the settings were checked.</summary>
    public static ZohoDataCentre Of(string key) => All.First(known => string.Equals(known.Key, key, StringComparison.Ordinal));
}
