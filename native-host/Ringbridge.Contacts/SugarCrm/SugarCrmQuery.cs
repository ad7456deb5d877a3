using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>
/// What SugarCRM's filter is asked. It compares texts: the number is looked for by its last digits, where they stand
/// together, and as a whole in the forms in which people write it.
/// </summary>
internal static class SugarCrmQuery
{
    private const int LastDigits = 7;
    private static readonly string[] Fields = ["phone_work", "phone_mobile"];

    /// <summary>The filter as a query, encoded.</summary>
    public static string Of(CallerNumber number) => string.Join('&', Fields.SelectMany(field => (IEnumerable<string>)
    [
        Part($"filter[0][$or][][{field}][$ends]", number.Last(LastDigits)),
        .. number.WrittenForms().Select(form => Part($"filter[0][$or][][{field}][$equals]", form)),
    ]));

    /// <summary>One pair, encoded.</summary>
    public static string Part(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
}
