using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Calls;

/// <summary>Why a call ended.</summary>
[JsonConverter(typeof(CamelCaseConverter<EndReason>))]
public enum EndReason
{
    /// <summary>One side hung up after talking, or we gave up before the other side answered.</summary>
    Hangup,

    /// <summary>The other side was busy.</summary>
    Busy,

    /// <summary>The callee declined.</summary>
    Rejected,

    /// <summary>Nobody answered our call.</summary>
    NoAnswer,

    /// <summary>We did not answer an incoming call.</summary>
    Missed,

    /// <summary>The call could not be set up.</summary>
    Failed,

    /// <summary>Nobody told us.</summary>
    Unknown,
}
