namespace Ringbridge.Contract.DialPlan;

/// <summary>A text or link, taken apart: the number's own text and what its parameters said. Still as written, in folded characters.</summary>
internal sealed record NumberSource
{
    /// <summary>Where the number is in.</summary>
    public required string Body { get; init; }

    /// <summary>From a link: then nothing but a number is allowed in <see cref="Body"/>.</summary>
    public bool IsLink { get; init; }

    /// <summary>Digits of a global <c>phone-context</c>, such as <c>4989</c> (RFC 3966 §5.1.5); null when absent or a domain.</summary>
    public string? Context { get; init; }

    /// <summary>Digits of <c>;ext=</c> (RFC 3966 §5.3).</summary>
    public string? Extension { get; init; }
}
