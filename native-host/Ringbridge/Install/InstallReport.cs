namespace Ringbridge.Install;

/// <summary>The document of <c>install --json</c> and <c>uninstall --json</c>.</summary>
/// <param name="Program">What browsers are told to start.</param>
/// <param name="Steps">What was done.</param>
/// <param name="Warnings">What the person should know, in their language.</param>
internal sealed record InstallReport(string Program, IReadOnlyList<InstallStep> Steps, IReadOnlyList<string> Warnings);
