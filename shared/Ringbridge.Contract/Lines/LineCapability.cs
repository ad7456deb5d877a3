using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Lines;

/// <summary>What a line is able to do.</summary>
[JsonConverter(typeof(CamelCaseConverter<LineCapability>))]
public enum LineCapability
{
    /// <summary>Start a call.</summary>
    Dial,

    /// <summary>End a call.</summary>
    HangUp,

    /// <summary>End a dialled call as long as nobody answered it; for systems that cannot hang up.</summary>
    Cancel,

    /// <summary>Pick up an inbound call.</summary>
    Answer,

    /// <summary>Hold and resume.</summary>
    Hold,

    /// <summary>Report what calls do.</summary>
    Events,

    /// <summary>Report what colleagues do.</summary>
    Presence,
}
