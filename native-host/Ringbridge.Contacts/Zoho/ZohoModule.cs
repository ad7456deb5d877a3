using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Zoho;

/// <summary>What can have a number in Zoho CRM.</summary>
/// <param name="Name">What Zoho calls it.</param>
/// <param name="Kind">What it is here.</param>
/// <param name="NameField">The field with the name.</param>
/// <param name="Phones">Its fields for numbers, each with its label.</param>
internal sealed record ZohoModule(string Name, ContactKind Kind, string NameField, IReadOnlyList<(string Field, string Label)> Phones)
{
    /// <summary>Companies.</summary>
    public static ZohoModule Accounts { get; } = new("Accounts", ContactKind.Company, "Account_Name", [("Phone", "phone")]) { InDeals = "Account_Name" };

    /// <summary>All that are searched.</summary>
    public static IReadOnlyList<ZohoModule> All { get; } =
    [
        new("Contacts", ContactKind.Person, "Full_Name", [("Phone", "phone"), ("Mobile", "mobile")])
        {
            Company = "Account_Name.Account_Name",
            Title = "Title",
            Email = "Email",
            InDeals = "Contact_Name",
        },
        new("Leads", ContactKind.Person, "Full_Name", [("Phone", "phone"), ("Mobile", "mobile")]) { Company = "Company", Title = "Designation", Email = "Email" },
        Accounts,
    ];

    /// <summary>The field with the company's name.</summary>
    public string? Company { get; private init; }

    /// <summary>The field with the position.</summary>
    public string? Title { get; private init; }

    /// <summary>The field with the e-mail address.</summary>
    public string? Email { get; private init; }

    /// <summary>The field by which deals name it; null: they do not.</summary>
    public string? InDeals { get; private init; }

    /// <summary>The one of that name, or null.</summary>
    public static ZohoModule? Find(string? name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));
}
