namespace Ringbridge.Agent.Receiver;

/// <summary>What senders may use of the receiver.</summary>
internal sealed record ReceiverLimits
{
    /// <summary>A request's head is at most so long.</summary>
    public int HeadBytes { get; init; } = 8 * 1024;

    /// <summary>So long a sender may take for its request, and for reading the answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So many may send at once; one more, and the one that has been sending longest is cut.</summary>
    public int Connections { get; init; } = 512;

    /// <summary>So many connections may wait in the system to be accepted.</summary>
    public int Backlog { get; init; } = 512;
}
