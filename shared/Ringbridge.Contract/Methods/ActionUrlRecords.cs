using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>How an outgoing action URL is.</summary>
public sealed record ActionUrlInfo
{
    /// <summary>Its host and port, such as <c>crm.example</c>. The rest of a URL may hold a password.</summary>
    public required string Host { get; init; }

    /// <summary>What is done with it.</summary>
    public required ActionUrlOpen Open { get; init; }

    /// <summary>Up or down after the last attempt; unknown before the first.</summary>
    public required LineHealth Health { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public ProblemInfo? Problem { get; init; }

    /// <summary>Since when every attempt failed; absent when the last one worked.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Events that wait to be sent, or sent again.</summary>
    public required int Waiting { get; init; }

    /// <summary>Events that were given up since the agent started: too old, or too many.</summary>
    public required int Lost { get; init; }

    /// <summary>When one was last sent.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>Do something with what waits for one outgoing action URL.</summary>
/// <param name="Url">The URL, as the settings have it.</param>
/// <param name="Open">What is done with it, as the settings have it.</param>
public sealed record ActionUrlParams(string Url, ActionUrlOpen Open);
