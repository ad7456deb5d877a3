using System.Globalization;
using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// NFON's times: RFC 3339 with nanoseconds, of which .NET takes seven digits. The examples in NFON's own document are
/// malformed (<c>2013-10-27T13:01:10:00.069620809+02:00</c>), so a time that cannot be read is no reason for anything.
/// </summary>
internal static partial class NfonTime
{
    /// <summary>The time, or null.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length > 64)
        {
            return null;
        }

        var shortened = TooManyDigits().Replace(text, "${kept}");
        return DateTimeOffset.TryParse(shortened, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    [GeneratedRegex(@"(?<kept>\.\d{7})\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TooManyDigits();
}
