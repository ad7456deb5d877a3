using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>What can have a number in SugarCRM.</summary>
/// <param name="Name">What SugarCRM calls it.</param>
/// <param name="Kind">What it is here.</param>
/// <param name="Phones">Its fields for numbers, each with its label.</param>
internal sealed record SugarCrmModule(string Name, ContactKind Kind, IReadOnlyList<(string Field, string Label)> Phones)
{
    /// <summary>People.</summary>
    public static SugarCrmModule Contacts { get; } = new("Contacts", ContactKind.Person, [("phone_work", "phone"), ("phone_mobile", "mobile")]) { Company = "account_name" };

    /// <summary>Companies.</summary>
    public static SugarCrmModule Accounts { get; } = new("Accounts", ContactKind.Company, [("phone_office", "phone"), ("phone_alternate", "phone")]);

    /// <summary>The field with the company's name; null: there is none.</summary>
    public string? Company { get; private init; }
}
