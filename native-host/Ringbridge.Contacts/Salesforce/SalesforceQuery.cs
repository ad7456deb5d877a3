using System.Globalization;
using System.Text;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Salesforce;

/// <summary>
/// What Salesforce is asked. Its search (SOSL) splits what is stored at every sign that is neither letter nor digit, and finds
/// words and rows of words. So the number is looked for in the forms in which people write it, and by the part behind the area
/// code: as one word, and cut in two before an extension of one to four digits.
/// </summary>
internal static class SalesforceQuery
{
    private const int MostFound = 10;
    private const int MostAccounts = 50;
    private const int LongestExtension = 4;
    private const int ShortestPart = 5;
    private const string Reserved = "&|!(){}[]^\"~*?:\\'+-";

    /// <summary>Who has a number.</summary>
    public static string Search(CallerNumber number, SourceOptions options) =>
        $"FIND {{{string.Join(" OR ", Terms(number))}}} IN PHONE FIELDS RETURNING {string.Join(", ", SalesforceObject.All.Select(found => Returning(found, options, MostFound)))}";

    /// <summary>
    /// Which accounts have a number that begins as all main lines do behind which somebody may call from an extension: as one word
    /// with calling code, or with the area code's zero, or as the word behind the area code. Null where that says too little.
    /// </summary>
    public static string? MainLines(CallerNumber number, MainLines lines, SourceOptions options) => lines.Local is null ? null
        : $"FIND {{{string.Join(" OR ", new[] { number.Local, number.Digits, number.Domestic }.Select(digits => $"{digits[..^lines.Extension]}*"))}}} IN PHONE FIELDS RETURNING "
            + Returning(SalesforceObject.Account, options, MostAccounts);

    /// <summary>How many are open; only the total is read.</summary>
    /// <param name="from">Of what.</param>
    /// <param name="whose">Which are meant, with the id's place.</param>
    /// <param name="id">The id.</param>
    public static string Count(string from, string whose, string id) =>
        $"SELECT COUNT() FROM {from} WHERE IsClosed = false AND {string.Format(CultureInfo.InvariantCulture, whose, id)}";

    /// <summary>Whether that is an id of Salesforce, and can be put into a question as it is.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 18 && text.All(char.IsAsciiLetterOrDigit);

    private static IEnumerable<string> Terms(CallerNumber number)
    {
        foreach (var form in number.WrittenForms())
        {
            yield return Quoted(form);
        }

        var part = number.Local;
        if (part.Length < ShortestPart)
        {
            yield break;
        }

        yield return $"{part}*";
        for (var extension = 1; extension <= LongestExtension && part.Length - extension >= ShortestPart; extension++)
        {
            yield return Quoted($"{part[..^extension]} {part[^extension..]}");
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = Reserved.Contains(letter, StringComparison.Ordinal) ? quoted.Append('\\').Append(letter) : quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    private static string Returning(SalesforceObject found, SourceOptions options, int most)
    {
        IEnumerable<string?> fields =
        [
            "Id", "Name", .. found.Phones.Select(phone => phone.Field),
            options.Fetches(ContactField.Company) ? found.Company : null,
            options.Fetches(ContactField.Title) ? found.Title : null,
            options.Fetches(ContactField.Email) ? found.Email : null,
            options.Fetches(ContactField.Owner) ? "Owner.Name" : null,
            options.Fetches(ContactField.LastContact) ? "LastActivityDate" : null,
        ];
        return $"{found.Name}({string.Join(", ", fields.OfType<string>())}{(found.Only is null ? "" : $" WHERE {found.Only}")} LIMIT {most})";
    }
}
