using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>Something wrong in the settings.</summary>
/// <param name="Path">Where, such as <c>lines[1].address</c>; empty for the whole.</param>
/// <param name="Problem">What, without the place.</param>
internal sealed record SettingsFault(string Path, Problem Problem);
