using System.Xml.Linq;

namespace Ringbridge.Contacts.CardDav;

/// <summary>What a server says of one resource.</summary>
/// <param name="Path">Its path on the server, encoded as we encode it: servers differ.</param>
/// <param name="IsGone">It does not exist any more.</param>
/// <param name="Properties">What was found.</param>
internal sealed record DavResponse(string Path, bool IsGone, XElement Properties)
{
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

    // A status of the whole means that it is gone; properties have a status of their own.
    private static DavResponse Read(XElement response, Uri at) => new(
        Uri.TryCreate(at, response.Element(DavXml.Dav + "href")?.Value.Trim(), out var path) ? path.AbsolutePath : "",
        response.Element(DavXml.Dav + "status")?.Value.Contains(" 404", StringComparison.Ordinal) == true,
        response.Elements(DavXml.Dav + "propstat")
            .Where(part => part.Element(DavXml.Dav + "status")?.Value.Contains(" 200", StringComparison.Ordinal) == true)
            .Select(part => part.Element(DavXml.Dav + "prop"))
            .FirstOrDefault() ?? new XElement(DavXml.Dav + "prop"));
}
