namespace Ringbridge.Contract.Presence;

/// <summary>One extension of a phone system, and what is known of the person there.</summary>
public sealed record Colleague
{
    /// <summary>The line whose phone system it belongs to.</summary>
    public required string LineId { get; init; }

    /// <summary>The extension's number; with the line it names the colleague.</summary>
    public required string Number { get; init; }

    /// <summary>What the phone system calls the extension. Text, never markup.</summary>
    public string? Name { get; init; }

    /// <summary>What the phone does.</summary>
    public ColleagueLine Line { get; init; }

    /// <summary>What the person says of themselves.</summary>
    public ColleaguePresence Presence { get; init; }

    /// <summary>Since when it is so, as far as the phone system said.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>It is the extension of this user.</summary>
    public bool IsSelf { get; init; }
}
