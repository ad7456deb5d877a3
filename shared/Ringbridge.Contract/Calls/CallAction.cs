using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Calls;

/// <summary>What can be done with a call right now, given its state and what its line is able to do.</summary>
[JsonConverter(typeof(CamelCaseConverter<CallAction>))]
public enum CallAction
{
    /// <summary>Pick up an inbound ringing call.</summary>
    Answer,

    /// <summary>End it, or reject it while it rings.</summary>
    HangUp,

    /// <summary>Park it.</summary>
    Hold,

    /// <summary>Take it back from hold.</summary>
    Resume,
}
