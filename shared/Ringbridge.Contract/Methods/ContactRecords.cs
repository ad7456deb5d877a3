using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contract.Methods;

/// <summary>Who has this number?</summary>
public sealed record ContactFindParams
{
    /// <summary>A number in any form.</summary>
    public required string Number { get; init; }

    /// <summary>Ask the sources anew, whatever they said a moment ago.</summary>
    public bool Refresh { get; init; }

    /// <summary>Look only at what lies on this computer: no source is asked. For numbers that nobody is on the phone with.</summary>
    public bool Local { get; init; }
}

/// <summary>Who has it.</summary>
public sealed record ContactFindResult
{
    /// <summary>The number as it was understood: E.164 where that can be told.</summary>
    public required string Number { get; init; }

    /// <summary>The surest first; at most <see cref="ContactLimits.MostShown"/>.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>How many more there are.</summary>
    public int More { get; set; }

    /// <summary>Who it is, where there is no doubt.</summary>
    public CallContact? Certain { get; init; }

    /// <summary>What each source said, in the order of the settings.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }
}

/// <summary>What the sources know about the other side of a running call so far.</summary>
public sealed record CallContacts
{
    /// <summary>The call.</summary>
    public required string CallId { get; init; }

    /// <summary>The surest first; at most <see cref="ContactLimits.MostShown"/>.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>How many more there are.</summary>
    public int More { get; set; }

    /// <summary>What each source said, in the order of the settings.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }
}

/// <summary>Which of the contacts that fit was it? Take it back when no contact is named.</summary>
public sealed record ContactPickParams
{
    /// <summary>The call, running or past.</summary>
    public required string CallId { get; init; }

    /// <summary>The contact's source.</summary>
    public string? SourceId { get; init; }

    /// <summary>What the source calls it.</summary>
    public string? ContactId { get; init; }
}

/// <summary>How many contacts are shown.</summary>
public static class ContactLimits
{
    /// <summary>More on one number are counted, not shown.</summary>
    public const int MostShown = 5;
}

/// <summary>Which contacts of the own address book?</summary>
public sealed record ContactListParams
{
    /// <summary>Words that all occur in name, company, number or e-mail address.</summary>
    public string? Search { get; init; }

    /// <summary>At most so many, 1 to 500.</summary>
    public int Limit { get; set; } = 100;

    /// <summary>So many of the first are left out, 0 or more: for whoever wants all of them.</summary>
    public int Skip { get; init; }
}

/// <summary>Contacts of the own address book.</summary>
/// <param name="Contacts">By name.</param>
/// <param name="Total">How many there are in all that fit.</param>
public sealed record ContactListResult(IReadOnlyList<Contact> Contacts, int Total);

/// <summary>A contact for the own address book.</summary>
public sealed record ContactSaveParams
{
    /// <summary>The one to change; a new one when absent.</summary>
    public string? Id { get; init; }

    /// <summary>Person or company.</summary>
    public ContactKind Kind { get; init; }

    /// <summary>The name; may be empty when there is a company.</summary>
    public required string Name { get; init; }

    /// <summary>Where somebody works.</summary>
    public string? Company { get; init; }

    /// <summary>What somebody does there.</summary>
    public string? Title { get; init; }

    /// <summary>Where to write to.</summary>
    public string? Email { get; init; }

    /// <summary>At least one, at most ten.</summary>
    public required IReadOnlyList<ContactPhone> Phones { get; init; }
}

/// <summary>One contact of the own address book.</summary>
/// <param name="Contact">As it is now.</param>
public sealed record ContactResult(Contact Contact);

/// <summary>Names a contact of the own address book.</summary>
/// <param name="Id">Its id.</param>
public sealed record ContactIdParams(string Id);

/// <summary>What was deleted.</summary>
/// <param name="Deleted">It, so that it can be saved again under the same id.</param>
public sealed record ContactDeleteResult(Contact Deleted);
