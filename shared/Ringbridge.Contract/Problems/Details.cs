namespace Ringbridge.Contract.Problems;

/// <summary>The stable, fine error codes in <c>data.detail</c>. Each has its own sentence in both languages.</summary>
/// <remarks>There is a file for each subject, beside that of its sentences (<c>ProblemTextsOf…</c>).</remarks>
public static partial class Details;
