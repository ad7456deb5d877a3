namespace Ringbridge.Agent.Journal;

/// <summary>An action URL that is to be called, or a call that is to be written down in a source.</summary>
internal sealed record Delivery
{
    /// <summary>Its own, the same at every attempt: receivers tell repetitions by it.</summary>
    public required string Key { get; init; }

    /// <summary>Which configured URL or source it is of.</summary>
    public string Lane { get; init; } = "";

    /// <summary>The call.</summary>
    public required string CallId { get; init; }

    /// <summary>The URL, filled in; for a source what it is told. It holds a number, so it goes into no log.</summary>
    public required string Url { get; init; }

    /// <summary>When the event happened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is to be tried first; at once when absent.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }
}
