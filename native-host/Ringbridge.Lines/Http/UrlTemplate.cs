namespace Ringbridge.Lines.Http;

/// <summary>
/// An http or https address with <c>{number}</c> in its path or query. Vendors write it without a slash before the question
/// mark (<c>http://127.0.0.1:61234?action=…</c>); HTTP has no such request line, so the slash is added, as browsers do.
/// </summary>
internal sealed class UrlTemplate
{
    private const string Placeholder = "{number}";

    private readonly string _origin;
    private readonly string _pathAndQuery;

    private UrlTemplate(string origin, string pathAndQuery) => (_origin, _pathAndQuery) = (origin, pathAndQuery);

    /// <summary>Whether a number has a place in it.</summary>
    public bool HasNumber => _pathAndQuery.Contains(Placeholder, StringComparison.Ordinal);

    /// <summary>The host; an IPv6 address without brackets.</summary>
    public string Host => new Uri(_origin).DnsSafeHost;

    /// <summary>Reads a template; null when it is none: another scheme, a user or password in front of the host, a fragment, another placeholder.</summary>
    public static UrlTemplate? TryParse(string text)
    {
        var schemeEnd = text.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd < 0 || text.Contains('#', StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            return null;
        }

        var targetStart = text.AsSpan(schemeEnd + 3).IndexOfAny('/', '?', '\\');
        var origin = targetStart < 0 ? text : text[..(schemeEnd + 3 + targetStart)];
        var target = text[origin.Length..];
        if (!WireUri.IsOrigin(origin, out var clean) || HasOtherPlaceholder(target))
        {
            return null;
        }

        return new UrlTemplate(clean, target.StartsWith('/') ? target : $"/{target}");
    }

    /// <summary>The address to ask for.</summary>
    /// <param name="number">As <see cref="ILine.DialAsync"/> got it; null for a template without a number.</param>
    /// <exception cref="LineRejectedException">The number holds something else than digits, <c>+ * #</c> and A to D.</exception>
    public Uri Render(string? number) =>
        WireUri.Build(_origin, number is null ? _pathAndQuery : _pathAndQuery.Replace(Placeholder, NumberInUrl.Encode(number), StringComparison.Ordinal));

    private static bool HasOtherPlaceholder(string target) =>
        target.Replace(Placeholder, "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}');
}
