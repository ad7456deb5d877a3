using System.Text.Json;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>A log-in that was made and not saved yet. It has no <c>ToString</c> that shows its token, so it cannot slip into a log.</summary>
/// <param name="settings">The source it was made for.</param>
/// <param name="token">What it left behind.</param>
/// <param name="until">So long it waits to be saved.</param>
internal sealed class LogInGrant(SourceSettings settings, string token, DateTimeOffset until)
{
    /// <summary>What it left behind.</summary>
    public string Token { get; set; } = token;

    /// <summary>So long it waits to be saved.</summary>
    public DateTimeOffset Until => until;

    /// <summary>Whether it would go only to hosts that it was made for.</summary>
    /// <param name="type">The source's type.</param>
    /// <param name="value">The source's settings.</param>
    public bool IsFor(string type, Func<string, JsonElement?> value) =>
        string.Equals(type, settings.Type, StringComparison.Ordinal)
        && SecretTargets.AreKept(SecretOwner.Sources.Fields(type), key => settings.Options.TryGetValue(key, out var before) ? before : null, value);
}
