using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.VCards;

/// <summary>What a vCard says of somebody.</summary>
internal static class VCardContact
{
    // What a number is not called on.
    private static readonly string[] NotVoice = ["FAX", "PAGER", "MODEM", "X-FAX"];

    private static readonly (string Type, string Label)[] Labels =
        [("CELL", "mobile"), ("IPHONE", "mobile"), ("MAIN", "main"), ("HOME", "home"), ("WORK", "work"), ("CAR", "car")];

    /// <summary>The contact; null when the card has no name or no number.</summary>
    /// <param name="card">The card.</param>
    /// <param name="id">What its source calls it; its own UID when null.</param>
    public static Card? Of(VCard card, string? id)
    {
        var organisation = card.First("ORG")?.Parts.FirstOrDefault(part => part.Length > 0);
        var structured = NameOf(card.First("N"));
        var full = card.First("FN")?.Text.Trim();
        var name = full is { Length: > 0 } ? full : structured ?? organisation;
        var phones = PhonesOf(card);
        if (name is null || phones.Count == 0)
        {
            return null;
        }

        var isCompany = IsCompany(card, name, structured, organisation);
        return new Card
        {
            Id = id ?? card.First("UID")?.Text.Trim() ?? $"{name} {phones[0].Number}",
            Kind = isCompany ? ContactKind.Company : ContactKind.Person,
            Name = name,
            Company = isCompany ? null : organisation,
            Title = card.First("TITLE")?.Text,
            Email = card.First("EMAIL")?.Text,
            Phones = phones,
            Url = card.First("URL")?.Text.Trim(),
        };
    }

    private static bool IsCompany(VCard card, string name, string? structured, string? organisation) =>
        string.Equals(card.First("X-ABSHOWAS")?.Raw.Trim(), "COMPANY", StringComparison.OrdinalIgnoreCase)
        || string.Equals(card.First("KIND")?.Raw.Trim(), "org", StringComparison.OrdinalIgnoreCase)
        || (structured is null && string.Equals(name, organisation, StringComparison.OrdinalIgnoreCase));

    // N: family; given; additional; prefixes; suffixes.
    private static string? NameOf(VCardProperty? property)
    {
        if (property is null)
        {
            return null;
        }

        var parts = property.Parts;
        string?[] inOrder = [parts.ElementAtOrDefault(3), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(0)];
        var name = string.Join(' ', inOrder.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length == 0 ? null : name;
    }

    private static List<ContactPhone> PhonesOf(VCard card)
    {
        // Apple writes a label of its own beside the number: item1.TEL, item1.X-ABLabel:_$!<Work>!$_.
        var ownLabels = card.Properties
            .Where(property => property.Name is "X-ABLABEL" && property.Group.Length > 0)
            .DistinctBy(property => property.Group, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(property => property.Group, property => Plain(property.Text), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. card.Properties
                .Where(property => property.Name is "TEL" && property.Text.Any(char.IsAsciiDigit) && !property.Types.Any(NotVoice.Contains))
                .Select(property => new ContactPhone { Number = property.Text.Trim(), Label = ownLabels.GetValueOrDefault(property.Group) ?? LabelOf(property.Types) }),
        ];
    }

    private static string Plain(string label) => label.Replace("_$!<", "", StringComparison.Ordinal).Replace(">!$_", "", StringComparison.Ordinal);

    private static string? LabelOf(IReadOnlyList<string> types) => Labels.FirstOrDefault(label => types.Contains(label.Type)).Label;
}
