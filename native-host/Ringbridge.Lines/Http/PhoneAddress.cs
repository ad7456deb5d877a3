namespace Ringbridge.Lines.Http;

/// <summary>
/// Where a phone's web server is: http or https, host, port and perhaps a path in front of everything. A name or IP address
/// alone means http. User and password never stand in it: they have settings of their own.
/// </summary>
internal sealed class PhoneAddress
{
    private readonly string _origin;
    private readonly string _path;

    private PhoneAddress(string origin, string path) => (_origin, _path) = (origin, path);

    /// <summary>How it is written in sentences: host and port, without scheme and path.</summary>
    public string Display => _origin[(_origin.IndexOf("://", StringComparison.Ordinal) + 3)..];

    /// <summary>The host alone; an IPv6 address without brackets.</summary>
    public string Host => new Uri(_origin).DnsSafeHost;

    /// <summary>Reads an address; null when it is none.</summary>
    public static PhoneAddress? TryParse(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        var hostStart = whole.IndexOf("://", StringComparison.Ordinal) + 3;
        var pathStart = whole.IndexOf('/', hostStart);
        var path = pathStart < 0 ? "" : whole[pathStart..].TrimEnd('/');
        if (whole.AsSpan().ContainsAny("?#\\ ") || whole.Any(char.IsControl) || !WireUri.IsOrigin(pathStart < 0 ? whole : whole[..pathStart], out var origin))
        {
            return null;
        }

        return new PhoneAddress(origin, path);
    }

    /// <summary>A page of the phone.</summary>
    /// <param name="pathAndQuery">Begins with a slash; values in it are encoded already.</param>
    public Uri Page(string pathAndQuery) => WireUri.Build(_origin, _path + pathAndQuery);
}
