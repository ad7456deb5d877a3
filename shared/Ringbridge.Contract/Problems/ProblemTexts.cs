namespace Ringbridge.Contract.Problems;

/// <summary>
/// The sentences for <see cref="Problem"/>s: what happened, where, what to do. German and English side by side, so that
/// neither is forgotten; a file for each subject. Looked up by detail first, then by reason. <c>{name}</c> stands for an argument of the problem.
/// </summary>
public static class ProblemTexts
{
    private static readonly Dictionary<string, (string En, string De)> Texts = new(
        [
            .. ProblemTextsOfReasons.All,
            .. ProblemTextsOfLines.All,
            .. ProblemTextsOfNumbers.All,
            .. ProblemTextsOfAgent.All,
            .. ProblemTextsOfReceiver.All,
            .. ProblemTextsOfActionUrls.All,
            .. ProblemTextsOfSources.All,
            .. ProblemTextsOfSettings.All,
        ],
        StringComparer.Ordinal);

    /// <summary>All codes that have a sentence.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The sentence for a problem.</summary>
    /// <param name="problem">What went wrong. With the arguments <c>file</c> and <c>row</c> the sentence begins with the place in that file.</param>
    /// <param name="language">BCP 47; <c>de…</c> gives German, everything else English.</param>
    public static string Render(Problem problem, string? language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (en, de) = Find(problem);
        var text = IsGerman(language) ? de : en;
        foreach (var (name, value) in problem.Arguments)
        {
            text = text.Replace($"{{{name}}}", IsGerman(language) ? problem.Arguments.GetValueOrDefault(Problem.InGerman(name), value) : value, StringComparison.Ordinal);
        }

        return problem.Arguments.TryGetValue("row", out var row)
            ? $"{problem.Arguments.GetValueOrDefault("file")} {(IsGerman(language) ? "Zeile" : "line")} {row}: {text}"
            : text;
    }

    /// <summary>The problem as it travels to a client.</summary>
    public static ProblemInfo Describe(Problem problem, string? language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new ProblemInfo { Reason = problem.Reason, Detail = problem.Detail, Message = Render(problem, language) };
    }

    /// <summary>Whether a language gets German sentences.</summary>
    public static bool IsGerman(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;

    private static (string En, string De) Find(Problem problem)
    {
        if (problem.Detail is not null && Texts.TryGetValue(problem.Detail, out var fine))
        {
            return fine;
        }

        return Texts.TryGetValue(problem.Reason, out var coarse) ? coarse : Texts[Reasons.Internal];
    }
}
