using System.Text.Json;

namespace Ringbridge.Contract.Methods;

/// <summary>Change settings.</summary>
/// <param name="Changes">
/// Top-level keys of <c>config.json</c> to replace; <c>null</c> puts a key back to its default; keys that are absent stay.
/// A password given as plain text goes to the secret store; <c>{"hidden": true}</c> keeps the one that is there.
/// </param>
public sealed record SettingsUpdateParams(JsonElement Changes);
