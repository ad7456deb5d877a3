namespace Ringbridge.Lines.Desktop;

/// <summary>A program that was started and runs by itself.</summary>
/// <param name="Exit">Its exit code, once it ends.</param>
internal sealed record StartedProgram(Task<int> Exit);
