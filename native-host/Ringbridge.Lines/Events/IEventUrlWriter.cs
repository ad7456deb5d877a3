namespace Ringbridge.Lines.Events;

/// <summary>A line that can enter the addresses in its phone by itself.</summary>
public interface IEventUrlWriter
{
    /// <summary>Whether the vendor says that its phones take addresses this way. Else a yes of the phone is worth little.</summary>
    bool IsDocumented => true;

    /// <summary>Enters them, replacing what was there.</summary>
    /// <param name="urls">The addresses.</param>
    /// <param name="cancellationToken">Gives up; some may have been entered.</param>
    /// <exception cref="LineException">The phone did not take one; those before it were taken.</exception>
    Task WriteEventUrlsAsync(IReadOnlyList<(EventTemplate Template, string Url)> urls, CancellationToken cancellationToken);
}
