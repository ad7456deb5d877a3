using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Contacts;

/// <summary>What may be fetched of a contact beside name and numbers.</summary>
[JsonConverter(typeof(CamelCaseConverter<ContactField>))]
public enum ContactField
{
    /// <summary>Where somebody works.</summary>
    Company,

    /// <summary>What somebody does there.</summary>
    Title,

    /// <summary>Where to write to.</summary>
    Email,

    /// <summary>Open tickets.</summary>
    Tickets,

    /// <summary>Open deals.</summary>
    Deals,

    /// <summary>The colleague who looks after it.</summary>
    Owner,

    /// <summary>When it was last in touch.</summary>
    LastContact,
}
