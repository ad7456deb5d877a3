using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Contacts;

/// <summary>Why a contact is thought to belong to a number, the surest first. docs/sources.md explains each.</summary>
[JsonConverter(typeof(CamelCaseConverter<MatchKind>))]
public enum MatchKind
{
    /// <summary>The same number, country code and all.</summary>
    Exact,

    /// <summary>The same number, but one of the two was written without its country code.</summary>
    National,

    /// <summary>One of the two is the end of the other.</summary>
    Suffix,

    /// <summary>The number is an extension behind a company's main line; who has it is not known.</summary>
    MainLine,
}
