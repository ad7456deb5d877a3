using Ringbridge.Contract.Problems;

namespace Ringbridge.Cli;

/// <summary>The document that <c>--json</c> prints when a verb failed.</summary>
/// <param name="Error">The codes and the sentence.</param>
internal sealed record CliError(ProblemInfo Error);
