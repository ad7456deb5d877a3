namespace Ringbridge.Programs;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, cut at <see cref="ProgramRunner.MaxOutputChars"/>.</param>
internal sealed record ProgramResult(int ExitCode, string Output);
