using System.Text.Json;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Agent.Lines;

/// <summary>Tries a line without dialling: one that runs, or one whose settings are not saved yet.</summary>
internal sealed class LineTester(LineRegistry registry, LineFactory factory, SettingsStore settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    /// <summary>Tries it.</summary>
    /// <param name="request">Which line.</param>
    /// <param name="language">Of the sentences.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">There is no such line, or its settings are not valid.</exception>
    public async Task<LineTestResult> TestAsync(LineTestParams request, string? language, CancellationToken cancellationToken)
    {
        if (request.Line is { } unsaved)
        {
            var (type, complete) = Check(unsaved);
            await using var line = factory.Create(type, complete);
            return (await TryAsync(line, NameOf(type, complete, language), language, cancellationToken)).Result;
        }

        var host = request.LineId is { } id
            ? registry.Find(id) ?? throw RefusalException.UnknownLine(id)
            : registry.Default ?? throw RefusalException.NoLine();
        var (result, failure) = await TryAsync(host.Line, host.Name(language), language, cancellationToken);
        host.Note(failure is null ? null : LineFailure.HealthProblemOf(failure, host.Name("en")));
        return result;
    }

    /// <summary>Lists what may stand in a field.</summary>
    /// <param name="request">Which field of which line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">The settings are not valid, or the phone system does not list it.</exception>
    public async Task<LineChoicesResult> ListChoicesAsync(LineChoicesParams request, CancellationToken cancellationToken)
    {
        // The field itself is what is being looked for.
        var (type, complete) = Check(request.Line, request.Key);
        await using var line = factory.Create(type, complete);
        if (line is not IChoiceLine lister)
        {
            throw new RefusalException(new Problem(Reasons.NotSupported).With("line", NameOf(type, complete, language: null)));
        }

        return new LineChoicesResult(await lister.ListChoicesAsync(request.Key, cancellationToken).WaitAsync(Patience, time, cancellationToken));
    }

    private static string NameOf(ILineType type, LineSettings settings, string? language) =>
        string.IsNullOrWhiteSpace(settings.Name) ? type.Describe(ProblemTexts.IsGerman(language) ? "de" : "en").Name : settings.Name;

    // The rules for saving (OwnedSecrets) hold for trying, too.
    private static JsonElement Kept(LineSettings unsaved, LineSettings? saved, KeyValuePair<string, JsonElement> option)
    {
        var name = SecretValue.NameIn(option.Value);
        if (!SecretValue.IsHidden(option.Value) && name is null)
        {
            return option.Value;
        }

        if (saved is null || Value(saved, option.Key) is not { } kept || (name is not null && !string.Equals(name, SecretValue.NameIn(kept), StringComparison.Ordinal)))
        {
            throw new RefusalException(new Problem(Reasons.BadSettings, Details.SettingsNoPassword).With("line", unsaved.Id).With("place", $"lines.{unsaved.Id}.{option.Key}"));
        }

        return Targets(unsaved).AreIn(SecretOwner.Lines, Targets(saved))
            ? kept
            : throw new RefusalException(new Problem(Reasons.BadSettings, Details.SettingsNewTarget).With("line", unsaved.Id).With("place", $"lines.{unsaved.Id}.{option.Key}"));
    }

    private static SecretTargets Targets(LineSettings line) => new(line.Type, key => Value(line, key));

    private static JsonElement? Value(LineSettings line, string key) => line.Options.TryGetValue(key, out var value) ? value : null;

    private (ILineType Type, LineSettings Settings) Check(LineSettings unsaved, string? except = null)
    {
        var type = LineTypes.Find(unsaved.Type)
            ?? throw new RefusalException(new Problem(Reasons.BadSettings, Details.SettingsUnknownType)
                .With("line", unsaved.Id).With("type", unsaved.Type).With("nearest", NearestKey.To(unsaved.Type, LineTypes.All.Select(known => known.Type))));
        var saved = settings.State.Settings.Lines.FirstOrDefault(line => string.Equals(line.Id, unsaved.Id, StringComparison.Ordinal));
        var complete = unsaved with { Options = unsaved.Options.ToDictionary(option => option.Key, option => Kept(unsaved, saved, option), StringComparer.Ordinal) };
        var problem = LineOptions.Check(type.Describe("en"), complete).FirstOrDefault(found => except is null || found.Arguments.GetValueOrDefault("key") != except);
        return problem is null ? (type, complete) : throw new RefusalException(problem);
    }

    private async Task<(LineTestResult Result, Exception? Failure)> TryAsync(ILine line, string name, string? language, CancellationToken cancellationToken)
    {
        try
        {
            var found = await line.TestAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken);
            var message = ProblemTexts.IsGerman(language) ? $"„{name}“ ist bereit." : $"“{name}” is ready.";
            return (new LineTestResult { Ok = true, Message = found.Length > 0 ? $"{message} {found}" : message }, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var problem = ProblemTexts.Describe(LineFailure.ProblemOf(exception, name), language);
            return (new LineTestResult
            {
                Ok = false,
                Message = problem.Message,
                Problem = problem,
                Fingerprint = (exception as LineUnreachableException)?.Fingerprint,
            }, exception);
        }
    }
}
