using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Zoho;

/// <summary>
/// What Zoho's query language (COQL) is asked. It compares texts: the number is looked for as a whole in the forms in which
/// people write it, and by its last digits, where they stand together.
/// </summary>
internal static class ZohoQuery
{
    private const int MostFound = 10;
    private const int MostAccounts = 50;
    private const int LastDigits = 7;

    // What a new Zoho CRM calls deals that are done, won or lost.
    private const string Done = "('Closed Won', 'Closed Lost', 'Closed-Lost to Competition')";

    /// <summary>Deals that are counted at most.</summary>
    public const int MostDeals = 200;

    /// <summary>Whether the log-in and its rights are good.</summary>
    public const string Try = "select id from Contacts where id is not null limit 1";

    /// <summary>Who has a number.</summary>
    public static string Search(ZohoModule module, CallerNumber number, SourceOptions options)
    {
        var forms = string.Join(", ", number.WrittenForms().Select(form => $"'{Plain(form)}'"));
        var any = module.Phones.SelectMany(phone => (IEnumerable<string>)[$"{phone.Field} in ({forms})", $"{phone.Field} like '%{number.Last(LastDigits)}'"]);
        return Select(module, Bracketed([.. any]), MostFound, options);
    }

    /// <summary>Which accounts have some digits in their number, one behind the other.</summary>
    public static string Accounts(string digits, SourceOptions options) => Select(ZohoModule.Accounts, $"(Phone like '%{digits}%')", MostAccounts, options);

    /// <summary>The deals of somebody that are not done.</summary>
    public static string OpenDeals(string field, string id) =>
        $"select id from Deals where ({field} = '{id}' and Stage not in {Done}) limit {MostDeals}";

    /// <summary>Whether that is an id of Zoho, and can be put into a question as it is.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 30 && text.All(char.IsAsciiDigit);

    private static string Select(ZohoModule module, string where, int most, SourceOptions options)
    {
        IEnumerable<string?> fields =
        [
            "id", module.NameField, .. module.Phones.Select(phone => phone.Field),
            options.Fetches(ContactField.Company) ? module.Company : null,
            options.Fetches(ContactField.Title) ? module.Title : null,
            options.Fetches(ContactField.Email) ? module.Email : null,
        ];
        return $"select {string.Join(", ", fields.OfType<string>())} from {module.Name} where {where} limit {most}";
    }

    // Zoho wants every pair in brackets of its own: (a or (b or c)).
    private static string Bracketed(ReadOnlySpan<string> criteria) =>
        criteria.Length == 1 ? criteria[0] : $"({criteria[0]} or {Bracketed(criteria[1..])})";

    // Forms have digits and what stands between them, never a quote; a question that ends early would be another question.
    private static string Plain(string form) => string.Concat(form.Where(letter => letter is not ('\'' or '\\')));
}
