using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Contacts;

/// <summary>What a contact is.</summary>
[JsonConverter(typeof(CamelCaseConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>Somebody.</summary>
    Person,

    /// <summary>A company, or its switchboard.</summary>
    Company,

    /// <summary>Somebody who is not a customer yet.</summary>
    Lead,

    /// <summary>Nobody: what others think of the number.</summary>
    Verdict,
}
