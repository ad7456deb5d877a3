namespace Ringbridge.Lines.Events;

/// <summary>
/// A line whose phone tells what calls do by opening addresses of ours (action URLs), or by starting a program of ours. The
/// agent receives, checks who sent it, and hands it on; the line says what it means, through <see cref="ILine.Events"/>.
/// </summary>
public interface IEventLine : ILine
{
    /// <summary>What is to be entered in the phone, one address for each event, in the order of the phone's own menu.</summary>
    IReadOnlyList<EventTemplate> EventTemplates { get; }

    /// <summary>The host that the phone is reached at; null when it runs on this computer.</summary>
    string? PhoneHost { get; }

    /// <summary>Whether it can start a program on a call, instead of opening an address.</summary>
    bool StartsPrograms => false;

    /// <summary>What belongs into the phone's provisioning file; null where no such file is known.</summary>
    /// <param name="urls">The addresses.</param>
    string? Provisioning(IReadOnlyList<(EventTemplate Template, string Url)> urls) => null;

    /// <summary>Takes one event.</summary>
    /// <returns>Whether this kind of phone sends such an event. Not every event says something about a call.</returns>
    bool Hear(PhoneEvent heard);
}
