using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Ringbridge.Contacts.CardDav;

/// <summary>The XML of WebDAV (RFC 4918), CardDAV (RFC 6352) and collection synchronisation (RFC 6578). No DTD is read.</summary>
internal static class DavXml
{
    /// <summary>WebDAV's namespace.</summary>
    public static readonly XNamespace Dav = "DAV:";

    /// <summary>CardDAV's namespace.</summary>
    public static readonly XNamespace Card = "urn:ietf:params:xml:ns:carddav";

    /// <summary>Where to look for the user's address books, and whether this is one.</summary>
    public static byte[] FindBooks { get; } = Propfind("<d:resourcetype/><d:displayname/><d:current-user-principal/><c:addressbook-home-set/>");

    /// <summary>All cards with their versions, for servers that cannot tell what changed.</summary>
    public static byte[] AllVersions { get; } = Propfind("<d:getetag/>");

    /// <summary>What changed since a token.</summary>
    /// <param name="token">The last one; null the first time.</param>
    public static byte[] Changes(string? token) => new XDocument(
        new XElement(
            Dav + "sync-collection",
            new XElement(Dav + "sync-token", token ?? ""),
            new XElement(Dav + "sync-level", "1"),
            new XElement(Dav + "prop", new XElement(Dav + "getetag")))).ToBytes();

    /// <summary>The content of some cards.</summary>
    public static byte[] Cards(IEnumerable<string> paths) => new XDocument(
        new XElement(
            Card + "addressbook-multiget",
            new XElement(Dav + "prop", new XElement(Dav + "getetag"), new XElement(Card + "address-data")),
            paths.Select(path => new XElement(Dav + "href", path)))).ToBytes();

    /// <summary>Reads an answer; null when it is no XML of this kind.</summary>
    public static XElement? Read(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root is { } root && root.Name == Dav + "multistatus" ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[] Propfind(string properties) =>
        Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:prop>{properties}</d:prop></d:propfind>""");

    private static byte[] ToBytes(this XDocument document) => Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
}
