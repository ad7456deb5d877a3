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
    /// <summary>What it left behind, until it is saved.</summary>
    public string Token { get; set; } = token;

    /// <summary>The name in the secret store under which it was saved: from then on the newest token is there. Null: it was not saved.</summary>
    public string? SavedAs { get; set; }

    /// <summary>So long it waits to be saved.</summary>
    public DateTimeOffset Until => until;

    /// <summary>Whether it was made for what it would go to.</summary>
    public bool IsFor(SecretTargets targets) =>
        targets.AreIn(SecretOwner.Sources, new SecretTargets(settings.Type, key => settings.Options.TryGetValue(key, out var value) ? value : (JsonElement?)null));
}
