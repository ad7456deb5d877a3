using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>
/// What SugarCRM's filter is asked. It compares texts: the number is looked for by its last digits, where they stand
/// together, and as a whole in the forms in which people write it.
/// </summary>
internal static class SugarCrmQuery
{
    private const int LastDigits = 7;

    /// <summary>Who has a number: the filter as a query, encoded.</summary>
    public static string Of(SugarCrmModule module, CallerNumber number) => Any(module, field =>
    [
        Part($"filter[0][$or][][{field}][$ends]", number.Last(LastDigits)),
        .. number.WrittenForms().Select(form => Part($"filter[0][$or][][{field}][$equals]", form)),
    ]);

    /// <summary>Who has some digits in a number, one behind the other: the filter as a query, encoded.</summary>
    public static string With(SugarCrmModule module, string digits) => Any(module, field => [Part($"filter[0][$or][][{field}][$contains]", digits)]);

    /// <summary>One pair, encoded.</summary>
    public static string Part(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static string Any(SugarCrmModule module, Func<string, IEnumerable<string>> criteria) => string.Join('&', module.Phones.SelectMany(phone => criteria(phone.Field)));
}
