using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ringbridge.Contract;

namespace Ringbridge.Generator;

/// <summary>The XML documentation of the contract's assembly as plain sentences, with names as they are on the wire.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members = Load();

    /// <summary>What is said of a type.</summary>
    public static string Summary(Type type) => Text("T:" + type.FullName, "summary");

    /// <summary>What is said of a constant or an enum member.</summary>
    public static string Summary(FieldInfo field) => Text($"F:{field.DeclaringType!.FullName}.{field.Name}", "summary");

    /// <summary>What is said of a property, by its name on the wire; of a positional record's in its type's params.</summary>
    public static string Of(Type owner, string wireName)
    {
        var property = owner.GetProperties().Single(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.Name) == wireName);
        return Members.ContainsKey($"P:{owner.FullName}.{property.Name}")
            ? Text($"P:{owner.FullName}.{property.Name}", "summary")
            : Text("T:" + owner.FullName, "param", property.Name);
    }

    private static string Text(string member, string element, string? name = null)
    {
        var found = Members.GetValueOrDefault(member)?.Elements(element).FirstOrDefault(candidate => name is null || (string?)candidate.Attribute("name") == name);
        return found is null
            ? throw new InvalidOperationException($"{member} has no documentation.")
            : Spaces().Replace(string.Concat(found.Nodes().Select(Words)), " ").Trim();
    }

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Link((string?)see.Attribute("cref") ?? (string)see.Attribute("langword")!),
        XElement { Name.LocalName: "c" or "paramref" } code => $"`{(code.IsEmpty ? (string?)code.Attribute("name") : code.Value)}`",
        XElement other => string.Concat(other.Nodes().Select(Words)),
        _ => "",
    };

    /// <summary><c>T:A.B</c> becomes <c>B</c>; members are written as on the wire.</summary>
    private static string Link(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return reference[0] == 'T' ? $"`{name}`" : $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`";
    }

    private static Dictionary<string, XElement> Load()
    {
        var file = Path.ChangeExtension(typeof(ContractJson).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
