namespace Ringbridge.Contacts.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Meaning">What it holds.</param>
internal sealed record TableColumn(string Header, ColumnMeaning Meaning)
{
    // Outlook, Google, Thunderbird and what people write themselves, in English and German, folded to letters alone.
    private static readonly (ColumnMeaning Meaning, string[] Headers)[] Known =
    [
        (ColumnMeaning.GivenName, ["firstname", "givenname", "vorname"]),
        (ColumnMeaning.FamilyName, ["lastname", "familyname", "surname", "nachname", "familienname", "zuname"]),
        (ColumnMeaning.Name, ["name", "fullname", "displayname", "fileas", "anzeigename", "ansprechpartner", "kontakt", "vollständigername"]),
        (ColumnMeaning.Company, ["company", "organization", "organisation", "organizationname", "organizationname", "firma", "unternehmen", "kunde"]),
        (ColumnMeaning.Title, ["title", "jobtitle", "organizationtitle", "position", "funktion"]),
        (ColumnMeaning.Email, ["email", "emailaddress", "emailvalue", "primaryemail", "emailadresse", "mail"]),
    ];

    private static readonly string[] PhoneWords = ["phone", "telefon", "mobil", "handy", "telnr", "rufnummer", "tel", "durchwahl"];
    private static readonly string[] NotPhones = ["fax", "label", "type", "typ", "pager", "isdn", "telex", "hotel"];

    /// <summary>Reads a heading.</summary>
    public static TableColumn Of(string header)
    {
        var plain = string.Concat(header.ToLowerInvariant().Where(char.IsLetter));
        foreach (var (meaning, headers) in Known)
        {
            if (headers.Contains(plain))
            {
                return new TableColumn(header, meaning);
            }
        }

        var isPhone = PhoneWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) && !NotPhones.Any(word => plain.Contains(word, StringComparison.Ordinal));
        return new TableColumn(header, isPhone ? ColumnMeaning.Phone : ColumnMeaning.None);
    }
}
