namespace Ringbridge.Agent.Settings;

/// <summary>The settings changed, or their problem did.</summary>
/// <param name="State">As they are now.</param>
/// <param name="Secrets">Names of passwords that changed: lines that use them must start anew, though nothing else about them changed.</param>
internal sealed record SettingsChange(SettingsState State, IReadOnlyCollection<string> Secrets);
