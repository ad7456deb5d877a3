using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.Freshdesk;

/// <summary>
/// What Freshdesk's contact filter is asked. It compares texts, so a number is looked for in the forms in which people
/// write it, in one question: a look-up costs one of few.
/// </summary>
internal static class FreshdeskQuery
{
    // Freshdesk, "Filter Contacts".
    private const int MostCharacters = 512;

    /// <summary>The filter, with its quotes, not encoded.</summary>
    public static string Of(CallerNumber number)
    {
        var query = "";
        foreach (var form in number.WrittenForms())
        {
            var more = $"{(query.Length > 0 ? $"{query} OR " : "")}phone:'{form}' OR mobile:'{form}'";
            if (more.Length + 2 > MostCharacters)
            {
                break;
            }

            query = more;
        }

        return $"\"{query}\"";
    }
}
