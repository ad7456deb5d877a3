using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.SuiteCrm;

/// <summary>What can have a number in SuiteCRM.</summary>
/// <param name="Name">What SuiteCRM calls it.</param>
/// <param name="Kind">What it is here.</param>
/// <param name="NameField">The field with the name.</param>
/// <param name="Phones">Its fields for numbers, each with its label.</param>
internal sealed record SuiteCrmModule(string Name, ContactKind Kind, string NameField, IReadOnlyList<(string Field, string Label)> Phones)
{
    /// <summary>People.</summary>
    public static SuiteCrmModule Contacts { get; } =
        new("Contacts", ContactKind.Person, "full_name", [("phone_work", "phone"), ("phone_mobile", "mobile"), ("phone_home", "home")]) { Company = "account_name" };

    /// <summary>Companies.</summary>
    public static SuiteCrmModule Accounts { get; } = new("Accounts", ContactKind.Company, "name", [("phone_office", "phone"), ("phone_alternate", "phone")]);

    /// <summary>The field with the company's name; null: there is none.</summary>
    public string? Company { get; private init; }
}
