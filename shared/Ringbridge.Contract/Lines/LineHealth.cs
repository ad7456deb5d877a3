using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Lines;

/// <summary>Whether a line works.</summary>
[JsonConverter(typeof(CamelCaseConverter<LineHealth>))]
public enum LineHealth
{
    /// <summary>Not tried yet: nothing is known.</summary>
    Unknown,

    /// <summary>Works.</summary>
    Up,

    /// <summary>Works in part; the problem says what does not.</summary>
    Degraded,

    /// <summary>Does not work; the problem says what to do.</summary>
    Down,
}
