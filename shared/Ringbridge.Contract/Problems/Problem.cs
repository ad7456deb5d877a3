namespace Ringbridge.Contract.Problems;

/// <summary>
/// Something that went wrong, before it is put into words: stable codes plus the values the sentence needs.
/// <see cref="ProblemTexts.Render"/> makes the sentence in the language of whoever reads it.
/// </summary>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Detail">One of <see cref="Details"/>, or none.</param>
public sealed record Problem(string Reason, string? Detail = null)
{
    /// <summary>Values for the placeholders of the sentence, by name, such as <c>line</c> or <c>address</c>. Never a secret.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same problem with one more value for its sentence.</summary>
    public Problem With(string name, string value) =>
        this with { Arguments = new Dictionary<string, string>(Arguments, StringComparer.Ordinal) { [name] = value } };

    /// <summary>The same problem with one more value, which is another one in German sentences.</summary>
    public Problem With(string name, NameInLanguages value) => With(name, value.English).With(InGerman(name), value.German);

    /// <summary>The argument that stands for another one in German sentences.</summary>
    internal static string InGerman(string name) => $"{name}.de";
}
