using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Contacts;

/// <summary>How a source is asked.</summary>
[JsonConverter(typeof(CamelCaseConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>It is copied into an index on this computer, and the index is asked.</summary>
    Synced,

    /// <summary>It is asked anew for each number.</summary>
    Live,
}
