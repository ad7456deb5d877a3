namespace Ringbridge.Cli;

/// <summary>The document that <c>--json</c> prints when a verb is done and has nothing to tell.</summary>
/// <param name="Done">Always true.</param>
internal sealed record CliDone(bool Done = true);
