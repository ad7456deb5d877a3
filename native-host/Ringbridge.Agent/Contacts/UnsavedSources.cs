using System.Text.Json;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Sources as they stand in a form, to be tried or logged in to before they are saved: what the form does not know, passwords that
/// are kept and log-ins that were just made, is put in. The rules for saving (<see cref="OwnedSecrets"/>) hold here, too.
/// </summary>
internal sealed class UnsavedSources(SettingsStore settings, LogInGrants grants)
{
    /// <summary>Completes and checks a source.</summary>
    /// <param name="unsaved">As it stands in the form.</param>
    /// <param name="withoutLogIn">The log-in may be missing: it is about to be made.</param>
    /// <exception cref="RefusalException">Its settings are not valid.</exception>
    public (ISourceType Type, SourceSettings Settings) Complete(SourceSettings unsaved, bool withoutLogIn = false)
    {
        var type = SourceTypes.Find(unsaved.Type)
            ?? throw new RefusalException(new Problem(Reasons.BadSettings, Details.SettingsUnknownSourceType)
                .With("source", unsaved.Id).With("type", unsaved.Type).With("nearest", NearestKey.To(unsaved.Type, SourceTypes.All.Select(known => known.Type))));
        var info = type.Describe("en");
        if (withoutLogIn)
        {
            info = info with { Fields = [.. info.Fields.Where(field => field.Kind is not LineFieldKind.LogIn)] };
            unsaved = unsaved with { Options = unsaved.Options.Where(option => info.Fields.Any(field => field.Key == option.Key)).ToDictionary(StringComparer.Ordinal) };
        }

        var saved = settings.State.Settings.Sources.FirstOrDefault(source => string.Equals(source.Id, unsaved.Id, StringComparison.Ordinal));
        var complete = unsaved with { Options = unsaved.Options.ToDictionary(option => option.Key, option => Kept(unsaved, saved, option), StringComparer.Ordinal) };
        return SourceOptions.Check(info, complete) is [var problem, ..] ? throw new RefusalException(problem) : (type, complete);
    }

    private JsonElement Kept(SourceSettings unsaved, SourceSettings? saved, KeyValuePair<string, JsonElement> option)
    {
        var name = SecretValue.NameIn(option.Value);
        if (!SecretValue.IsHidden(option.Value) && name is null)
        {
            return option.Value;
        }

        if (name is not null && grants.Find(name, option.Key) is { } grant)
        {
            return grant.IsFor(Targets(unsaved)) ? option.Value : throw Refused(Details.SettingsNewTarget);
        }

        if (saved is null || Value(saved, option.Key) is not { } kept || (name is not null && !string.Equals(name, SecretValue.NameIn(kept), StringComparison.Ordinal)))
        {
            throw Refused(Details.SettingsNoPassword);
        }

        return Targets(unsaved).AreIn(SecretOwner.Sources, Targets(saved)) ? kept : throw Refused(Details.SettingsNewTarget);

        RefusalException Refused(string detail)
        {
            var isLogIn = SecretOwner.Sources.IsLogIn(unsaved.Type, option.Key);
            return new RefusalException(new Problem(Reasons.BadSettings, isLogIn ? Details.SettingsLogInAgain : detail)
                .With("line", unsaved.Name ?? unsaved.Id).With("place", $"sources.{unsaved.Id}.{option.Key}"));
        }
    }

    private static SecretTargets Targets(SourceSettings source) => new(source.Type, key => Value(source, key));

    private static JsonElement? Value(SourceSettings source, string key) => source.Options.TryGetValue(key, out var value) ? value : null;
}
