using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Lines;

/// <summary>The lines and the kinds of lines as a client sees them.</summary>
internal static class LineView
{
    /// <summary>Renders them in a language.</summary>
    public static LineListResult Of(LineRegistry lines, string? language)
    {
        var known = ProblemTexts.IsGerman(language) ? "de" : "en";
        return new LineListResult(lines.Describe(language), [.. LineTypes.All.Select(type => type.Describe(known))]);
    }
}
