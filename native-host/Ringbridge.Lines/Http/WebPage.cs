namespace Ringbridge.Lines.Http;

/// <summary>
/// Tells a phone's answer from a web page of something else. No vendor documents what its phones send along with 200, and
/// some send HTML; but a page with a log-in form, or one that does not name the vendor, is no phone taking a command.
/// </summary>
internal static class WebPage
{
    /// <summary>An HTML document rather than a short answer.</summary>
    public static bool IsHtml(PhoneAnswer answer)
    {
        var start = answer.Body.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Asks for a password in the page.</summary>
    public static bool AsksForPassword(PhoneAnswer answer) =>
        IsHtml(answer) && answer.Body.Contains("type=\"password\"", StringComparison.OrdinalIgnoreCase);

    /// <summary>A page of something else than that vendor's phones.</summary>
    public static bool IsForeign(PhoneAnswer answer, string vendor) =>
        IsHtml(answer)
        && (AsksForPassword(answer)
            || !(answer.Body.Contains(vendor, StringComparison.OrdinalIgnoreCase) || answer.Server.Contains(vendor, StringComparison.OrdinalIgnoreCase)));
}
