namespace Ringbridge.Contacts.Looking;

/// <summary>How long live sources are waited for, by whom, and how long their answers are good.</summary>
internal sealed record LookupLimits
{
    /// <summary>A source that has not answered by then is left out.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A page that depends on who calls goes by what is known by then: the rest of a ring is for looking at it.</summary>
    public TimeSpan PageDeadline { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Contacts that were found are shown again without asking.</summary>
    public TimeSpan FoundIsGood { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Contacts that were found are shown while it is asked anew whether they still are the right ones.</summary>
    public TimeSpan FoundIsShown { get; init; } = TimeSpan.FromHours(24);

    /// <summary>That nobody has the number is believed for a short time only: somebody may be adding the contact.</summary>
    public TimeSpan NothingIsGood { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>A source that failed so often in a row is left alone for a while.</summary>
    public int Failures { get; init; } = 3;

    /// <summary>So long.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Numbers whose answers are kept.</summary>
    public int Kept { get; init; } = 500;

    /// <summary>Contacts of one source that are completed.</summary>
    public int Completed { get; init; } = 3;
}
