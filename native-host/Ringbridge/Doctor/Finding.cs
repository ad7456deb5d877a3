namespace Ringbridge.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Check">Stable, for scripts, such as <c>hostManifest.chromium</c>; docs/troubleshooting.md lists them.</param>
/// <param name="State">How it is.</param>
/// <param name="Message">What was found, in the person's language.</param>
/// <param name="Advice">What to do, unless it is as it should be.</param>
internal sealed record Finding(string Check, FindingState State, string Message, string? Advice = null);
