using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>The configured lines and the kinds that can be added.</summary>
/// <param name="Lines">In the order of the settings.</param>
/// <param name="Types">All kinds this build knows.</param>
public sealed record LineListResult(IReadOnlyList<LineInfo> Lines, IReadOnlyList<LineTypeInfo> Types);

/// <summary>Try a line: a configured one by id, or one that is not saved yet by its settings.</summary>
public sealed record LineTestParams
{
    /// <summary>A configured line.</summary>
    public string? LineId { get; init; }

    /// <summary>Settings that are not saved yet; a password may be plain text here and is not kept.</summary>
    public LineSettings? Line { get; init; }
}

/// <summary>Which values does the phone system know for a field that it lists (<see cref="LineField.IsListed"/>)?</summary>
public sealed record LineChoicesParams
{
    /// <summary>Settings as in <see cref="LineTestParams.Line"/>; the field itself may be empty.</summary>
    public required LineSettings Line { get; init; }

    /// <summary>The key of the field.</summary>
    public required string Key { get; init; }
}

/// <summary>The values.</summary>
/// <param name="Choices">In the order in which people look for them.</param>
public sealed record LineChoicesResult(IReadOnlyList<LineFieldChoice> Choices);

/// <summary>How the try went. The sentence is there in both cases.</summary>
public sealed record LineTestResult
{
    /// <summary>It would work.</summary>
    public required bool Ok { get; init; }

    /// <summary>One sentence: what was found, or what is wrong and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The codes, when not <see cref="Ok"/>.</summary>
    public ProblemInfo? Problem { get; init; }

    /// <summary>SHA-256 (hex) of a self-signed certificate that waits for the person's trust: save it as the line's <c>certificate</c>.</summary>
    public string? Fingerprint { get; init; }
}
