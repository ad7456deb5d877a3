using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Lines;

/// <summary>One setting of a type of line or source: enough for the options page to draw a form and for the agent to check the file.</summary>
public sealed record LineField
{
    /// <summary>The key in <c>config.json</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How it is entered and checked.</summary>
    public required LineFieldKind Kind { get; init; }

    /// <summary>Label, in the session's language.</summary>
    public required string Label { get; init; }

    /// <summary>One sentence of help, in the session's language.</summary>
    public string? Help { get; init; }

    /// <summary>What a filled-in field looks like.</summary>
    public string? Example { get; init; }

    /// <summary>Must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The key of another field: who gives a value there must give one here, too.</summary>
    [JsonIgnore]
    public string? RequiredWith { get; init; }

    /// <summary>Used when nothing is given.</summary>
    public string? Default { get; init; }

    /// <summary>A text must match this regular expression as a whole.</summary>
    public string? Pattern { get; init; }

    /// <summary>The phone system itself can list the values that make sense: <c>line.choices</c>. Another may be typed all the same.</summary>
    public bool IsListed { get; init; }

    /// <summary>It decides to which host passwords are sent, though it names none. Clients need not know.</summary>
    [JsonIgnore]
    public bool IsHost { get; init; }

    /// <summary>The choice with which passwords are sent without encryption. Clients need not know.</summary>
    [JsonIgnore]
    public string? PlainChoice { get; init; }

    /// <summary>The allowed values of a <see cref="LineFieldKind.Choice"/>.</summary>
    public IReadOnlyList<LineFieldChoice> Choices { get; set; } = [];
}
