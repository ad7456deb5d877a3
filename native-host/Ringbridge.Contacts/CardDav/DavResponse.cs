using System.Xml.Linq;

namespace Ringbridge.Contacts.CardDav;

/// <summary>What a server says of one resource.</summary>
/// <param name="Path">Its path on the server, encoded as we encode it: servers differ.</param>
/// <param name="Status">What the server says of the whole of it, such as <c>HTTP/1.1 404 Not Found</c>; null where each property has its own.</param>
/// <param name="Properties">What was found.</param>
internal sealed record DavResponse(string Path, string? Status, XElement Properties)
{
    /// <summary>It does not exist any more.</summary>
    public bool IsGone => Status?.Contains(" 404", StringComparison.Ordinal) == true;

    /// <summary>Not a resource, but the end of an answer that is not complete (RFC 6578 §3.6).</summary>
    public bool IsCutOff => Status?.Contains(" 507", StringComparison.Ordinal) == true;

    /// <summary>Its version.</summary>
    public string? ETag => Properties.Element(DavXml.Dav + "getetag")?.Value;

    /// <summary>The card itself.</summary>
    public string? AddressData => Properties.Element(DavXml.Card + "address-data")?.Value;

    /// <summary>Whether it is an address book.</summary>
    public bool IsBook => Properties.Element(DavXml.Dav + "resourcetype")?.Element(DavXml.Card + "addressbook") is not null;

    /// <summary>Whether it is a folder of any kind.</summary>
    public bool IsFolder => Properties.Element(DavXml.Dav + "resourcetype")?.HasElements == true;

    /// <summary>What people call it.</summary>
    public string? DisplayName => Properties.Element(DavXml.Dav + "displayname")?.Value;

    /// <summary>The path in a property that names one.</summary>
    public string? PathIn(XName property) => Properties.Element(property)?.Element(DavXml.Dav + "href")?.Value;

    /// <summary>All of an answer.</summary>
    /// <param name="multistatus">The answer.</param>
    /// <param name="at">Who gave it.</param>
    public static IEnumerable<DavResponse> Of(XElement multistatus, Uri at) => multistatus.Elements(DavXml.Dav + "response").Select(response => Read(response, at));

    private static DavResponse Read(XElement response, Uri at) => new(
        Uri.TryCreate(at, response.Element(DavXml.Dav + "href")?.Value.Trim(), out var path) ? path.AbsolutePath : "",
        response.Element(DavXml.Dav + "status")?.Value,
        response.Elements(DavXml.Dav + "propstat")
            .Where(part => part.Element(DavXml.Dav + "status")?.Value.Contains(" 200", StringComparison.Ordinal) == true)
            .Select(part => part.Element(DavXml.Dav + "prop"))
            .FirstOrDefault() ?? new XElement(DavXml.Dav + "prop"));
}
