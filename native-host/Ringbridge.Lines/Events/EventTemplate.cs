namespace Ringbridge.Lines.Events;

/// <summary>What a phone is to send on one event.</summary>
/// <param name="Event">The event, in our own words or the vendor's: stable, for programs.</param>
/// <param name="Field">What the phone's own menu calls the place where the address belongs.</param>
/// <param name="Query">What stands behind the question mark, with the phone's own placeholders. A name stands last: it may hold anything.</param>
public sealed record EventTemplate(string Event, string Field, string Query)
{
    /// <summary>The phone's own setting that holds the address, for provisioning and for writing it remotely; null when there is none.</summary>
    public string? Setting { get; init; }
}
