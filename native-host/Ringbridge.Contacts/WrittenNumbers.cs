using System.Text.RegularExpressions;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts;

/// <summary>Numbers as people write them into one field: <c>030 609854180 / 0170 1234567</c>.</summary>
internal static partial class WrittenNumbers
{
    /// <summary>The numbers of some fields, each with its label.</summary>
    public static IReadOnlyList<ContactPhone> Of(params ReadOnlySpan<(string? Text, string Label)> fields)
    {
        var phones = new List<ContactPhone>();
        foreach (var (text, label) in fields)
        {
            phones.AddRange(Split(text ?? "").Where(part => part.Any(char.IsAsciiDigit)).Select(number => new ContactPhone { Number = number, Label = label }));
        }

        return phones;
    }

    /// <summary>The parts of a field, of which each may be a number.</summary>
    public static IEnumerable<string> Split(string text) =>
        Separator().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0);

    // Slashes and commas stand inside of numbers, too; between them they have blanks beside them.
    [GeneratedRegex(@"\s/\s|[;\n]|,\s|\s(?:oder|or|u\.|und|and)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separator();
}
