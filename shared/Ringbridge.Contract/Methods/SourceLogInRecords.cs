using System.Text.Json.Serialization;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>Begin a log-in for a source, saved or not. One that waits for the same address gives way to it.</summary>
/// <param name="Source">Its settings as they stand in the form; passwords as for <c>source.test</c>, the log-in itself may be missing.</param>
public sealed record SourceLogInParams(SourceSettings Source);

/// <summary>A log-in that waits for a person.</summary>
public sealed record SourceLogInStart
{
    /// <summary>Names it.</summary>
    public required string LogInId { get; init; }

    /// <summary>The vendor's page; to be opened in a tab.</summary>
    public required string Url { get; init; }

    /// <summary>Where the vendor sends the person back to: what must be registered there.</summary>
    public required string Redirect { get; init; }

    /// <summary>So long it waits, in seconds.</summary>
    public required int Seconds { get; init; }
}

/// <summary>Which log-in.</summary>
/// <param name="LogInId">What <c>source.logIn</c> called it.</param>
public sealed record SourceLogInIdParams(string LogInId);

/// <summary>How a log-in is.</summary>
public sealed record SourceLogInProgress
{
    /// <summary>How it is.</summary>
    public required LogInState State { get; init; }

    /// <summary>When <see cref="LogInState.Done"/>: what the form sends as <c>{"secret": …}</c> for its field. Good for an hour, for these settings.</summary>
    public string? Secret { get; init; }

    /// <summary>When <see cref="LogInState.Failed"/>: why, and what to do.</summary>
    public ProblemInfo? Problem { get; init; }
}

/// <summary>How a log-in is.</summary>
[JsonConverter(typeof(CamelCaseConverter<LogInState>))]
public enum LogInState
{
    /// <summary>The person has not come back yet.</summary>
    Waiting,

    /// <summary>It worked.</summary>
    Done,

    /// <summary>The person said no, the vendor did, or nobody came.</summary>
    Failed,

    /// <summary>It was given up here.</summary>
    Cancelled,
}
