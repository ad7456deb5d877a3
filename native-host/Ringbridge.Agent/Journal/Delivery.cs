namespace Ringbridge.Agent.Journal;

/// <summary>An action URL that is to be called.</summary>
internal sealed record Delivery
{
    /// <summary>Its own, the same at every attempt: receivers tell repetitions by it.</summary>
    public required string Key { get; init; }

    /// <summary>Which configured URL it is of.</summary>
    public required string Lane { get; init; }

    /// <summary>The call.</summary>
    public required string CallId { get; init; }

    /// <summary>The URL, filled in. It holds a number, so it goes into no log.</summary>
    public required string Url { get; init; }

    /// <summary>When the event happened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }
}
