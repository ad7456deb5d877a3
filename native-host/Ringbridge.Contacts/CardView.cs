using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts;

/// <summary>Cards as clients see them.</summary>
internal static class CardView
{
    private const int MostCharacters = 200;

    /// <summary>A card of that source. Texts lose control characters and excessive length; nothing else, for they are shown as text.</summary>
    public static Contact In(this Card card, string sourceId, string sourceName) => new()
    {
        SourceId = sourceId,
        SourceName = sourceName,
        Id = card.Id,
        Kind = card.Kind,
        Name = Text(card.Name) ?? Text(card.Company) ?? "",
        Company = Text(card.Company),
        Title = Text(card.Title),
        Email = Text(card.Email),
        Phones = [.. card.Phones.Select(phone => new ContactPhone { Number = Text(phone.Number) ?? "", Label = Text(phone.Label) })],
        Url = card.Url,
        Tickets = card.Tickets,
        Deals = card.Deals,
        Owner = Text(card.Owner),
        LastContactAt = card.LastContactAt,
    };

    private static string? Text(string? text)
    {
        var plain = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        plain = string.Concat(plain.Where(letter => !char.IsControl(letter)));
        return plain.Length == 0 ? null : plain.Length <= MostCharacters ? plain : $"{plain[..MostCharacters]}…";
    }
}
