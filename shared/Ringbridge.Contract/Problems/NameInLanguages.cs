namespace Ringbridge.Contract.Problems;

/// <summary>A name that stands in sentences: one that a person gave is the same in all of them, one that we gave is not.</summary>
/// <param name="English">In English sentences.</param>
/// <param name="German">In German ones.</param>
public readonly record struct NameInLanguages(string English, string German)
{
    /// <summary>The name in sentences of a language.</summary>
    /// <param name="language">BCP 47; <c>de…</c> gives German, everything else English.</param>
    public string In(string? language) => ProblemTexts.IsGerman(language) ? German : English;
}
