namespace Ringbridge.Install;

/// <summary>One step of installing or removing, and how it went.</summary>
/// <param name="What">A browser's id, <c>protocols</c> or <c>autostart</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Place">The file or registry key.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="Problem">Why it failed, as the system said it.</param>
internal sealed record InstallStep(string What, string Name, string Place, StepOutcome Outcome, string? Problem = null);
