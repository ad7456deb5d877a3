using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines;

/// <summary>Something a line reports.</summary>
public abstract record LineEvent;

/// <summary>A call came, changed or ended, as far as the phone system said. Absent values are unknown, not empty.</summary>
public sealed record CallEvent : LineEvent
{
    /// <summary>The phone system's own id of the call.</summary>
    public required string LineCallId { get; init; }

    /// <summary>Who started it; null when the phone system left that open.</summary>
    public required CallDirection? Direction { get; init; }

    /// <summary>Where it is now.</summary>
    public required CallState State { get; init; }

    /// <summary>The other side's number, as the phone system wrote it.</summary>
    public string? RemoteNumber { get; init; }

    /// <summary>The number is an extension of the own phone system, whatever else its digits may mean.</summary>
    public bool RemoteIsInternal { get; init; }

    /// <summary>The other side's name.</summary>
    public string? RemoteName { get; init; }

    /// <summary>Why it ended.</summary>
    public EndReason? EndReason { get; init; }

    /// <summary>A hint or failure for the person.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>The line's health changed.</summary>
/// <param name="Health">Whether it works.</param>
/// <param name="Problem">What is wrong and what to do, unless it is up.</param>
public sealed record HealthEvent(LineHealth Health, Problem? Problem = null) : LineEvent;
