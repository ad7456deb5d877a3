namespace Ringbridge.Doctor;

/// <summary>The document of <c>doctor --json</c>.</summary>
/// <param name="Ok">Whether nothing is broken; warnings do not count.</param>
/// <param name="Version">Of this program.</param>
/// <param name="Program">Its file.</param>
/// <param name="Home">The folder of settings, journal and socket.</param>
/// <param name="Findings">All that was looked at.</param>
internal sealed record DoctorReport(bool Ok, string Version, string Program, string Home, IReadOnlyList<Finding> Findings);
