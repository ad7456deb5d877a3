using Microsoft.Extensions.Logging;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts;

/// <summary>What a source gets from its surroundings; tests hand in their own.</summary>
public sealed record SourceServices
{
    /// <summary>Resolves a secret by its name; null when none is stored.</summary>
    public required Func<string, CancellationToken, Task<string?>> ResolveSecretAsync { get; init; }

    /// <summary>
    /// Replaces a secret, by its name, by what comes of it: some tokens may be used once only. The function is given the one that
    /// is stored, or null, and nobody else is before it has given the one to store.
    /// </summary>
    public required Func<string, Func<string?, Task<string>>, CancellationToken, Task> RenewSecretAsync { get; init; }

    /// <summary>The folder in which files lie that were handed over.</summary>
    public required string ImportsFolder { get; init; }

    /// <summary>Where we are, so that numbers can be understood.</summary>
    public required Func<DialPlanOptions> DialPlan { get; init; }

    /// <summary>The language of what people read, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The time of waits for a server's answer; null: <see cref="Time"/>. Where a test lets hours pass in a moment, a server still needs what it needs.</summary>
    public TimeProvider? ConnectionTime { get; init; }

    /// <summary>The time in which servers count requests; null: <see cref="ConnectionTime"/>.</summary>
    public TimeProvider? PaceTime { get; init; }

    /// <summary>What carries requests over HTTP; null: the network.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>Where it logs. Numbers are masked, secrets never logged.</summary>
    public required ILogger Logger { get; init; }
}
