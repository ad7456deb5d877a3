using System.Threading.Channels;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Lines;

/// <summary>
/// One configured way to call: a phone or a PBX account. A line translates and decides nothing: number formats, policy,
/// deduplication, journal and retries live in the agent, once.
/// </summary>
/// <remarks>
/// Methods throw <see cref="LineRejectedException"/> when the phone system said no (the connection is fine) and
/// <see cref="LineUnreachableException"/> when it could not be asked or did not answer sensibly.
/// A method whose capability is absent is never called.
/// </remarks>
public interface ILine : IAsyncDisposable
{
    /// <summary>The id in the settings.</summary>
    string Id { get; }

    /// <summary>What this line is able to do.</summary>
    IReadOnlyList<LineCapability> Capabilities { get; }

    /// <summary>What the phone system reports, in the order it was heard. Bounded: a full channel drops the oldest and says so in the log.</summary>
    ChannelReader<LineEvent> Events { get; }

    /// <summary>Connects and keeps connected until cancelled; returns at once for lines that have no connection to keep.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Starts a call. A returned receipt says no more than the phone system did.</summary>
    Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken);

    /// <summary>Ends or rejects a call. <paramref name="lineCallId"/> is the line's own id, as in its events or its receipt; may be null when it never gave one.</summary>
    Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken);

    /// <summary>Picks up an inbound call.</summary>
    Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken);

    /// <summary>Parks a call.</summary>
    Task HoldAsync(string? lineCallId, CancellationToken cancellationToken);

    /// <summary>Takes a call back from hold.</summary>
    Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken);

    /// <summary>Finds out, without dialling, whether the line would work.</summary>
    /// <returns>What was found, as text for the person, such as the phone's model; may be empty.</returns>
    Task<string> TestAsync(CancellationToken cancellationToken);
}
