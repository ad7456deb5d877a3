namespace Ringbridge.Contract.Contacts;

/// <summary>Who the other side of a call is, when the sources leave no doubt, or a person said so.</summary>
public sealed record CallContact
{
    /// <summary>The person, or the company that has the number; absent when only a person's company is certain.</summary>
    public string? Name { get; init; }

    /// <summary>Where the person works.</summary>
    public string? Company { get; init; }

    /// <summary>Which contact it is, when a person picked it; absent when the sources say it alone.</summary>
    public PickedContact? Picked { get; init; }

    /// <summary>
    /// The page of whom the sources name: there once none of them is asked any more. Where several CRMs have the contact it is that of
    /// the CRM in which callers are searched for, else that of the first source that has one; and only if that CRM has one contact of
    /// that name. Of picked contacts <see cref="Picked"/> has it. The journal does not keep it.
    /// </summary>
    public ContactPage? Page { get; init; }
}
