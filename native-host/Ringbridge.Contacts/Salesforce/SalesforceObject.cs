using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Salesforce;

/// <summary>What can have a number in Salesforce.</summary>
/// <param name="Name">What Salesforce calls it.</param>
/// <param name="Kind">What it is here.</param>
/// <param name="Phones">Its fields for numbers, each with its label.</param>
internal sealed record SalesforceObject(string Name, ContactKind Kind, IReadOnlyList<(string Field, string Label)> Phones)
{
    /// <summary>Companies.</summary>
    public static SalesforceObject Account { get; } =
        new("Account", ContactKind.Company, [("Phone", "phone")]) { Deals = "AccountId = '{0}'", Cases = "AccountId = '{0}'" };

    /// <summary>All that are searched.</summary>
    public static IReadOnlyList<SalesforceObject> All { get; } =
    [
        new("Contact", ContactKind.Person, [("Phone", "phone"), ("MobilePhone", "mobile")])
        {
            Company = "Account.Name",
            Title = "Title",
            Email = "Email",
            Deals = "Id IN (SELECT OpportunityId FROM OpportunityContactRole WHERE ContactId = '{0}')",
            Cases = "ContactId = '{0}'",
        },
        new("Lead", ContactKind.Person, [("Phone", "phone"), ("MobilePhone", "mobile")])
        {
            Company = "Company",
            Title = "Title",
            Email = "Email",
            Only = "IsConverted = false",
        },
        Account,
    ];

    /// <summary>The field with the company's name.</summary>
    public string? Company { get; private init; }

    /// <summary>The field with the position.</summary>
    public string? Title { get; private init; }

    /// <summary>The field with the e-mail address.</summary>
    public string? Email { get; private init; }

    /// <summary>Which of them are searched; null: all.</summary>
    public string? Only { get; private init; }

    /// <summary>Which opportunities are its own; null: it has none.</summary>
    public string? Deals { get; private init; }

    /// <summary>Which cases are its own; null: it has none.</summary>
    public string? Cases { get; private init; }

    /// <summary>The one of that name, or null.</summary>
    public static SalesforceObject? Find(string? name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));
}
