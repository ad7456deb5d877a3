using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// The settings in use and the file they come from. What the options page saves and what an administrator writes is the
/// same file; whichever comes, it is checked first, and a bad one never replaces a good one.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="secrets">Where passwords go.</param>
/// <param name="changed">Told every change, one after the other.</param>
/// <param name="logger">The log.</param>
/// <param name="grants">Log-ins that were just made.</param>
internal sealed partial class SettingsStore(
    SettingsFile file, Task<ISecretStore> secrets, Func<SettingsChange, Task> changed, ILogger logger, LogInGrants? grants = null) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private byte[] _content = [];
    private JsonElement _document = SettingsReader.Defaults.Document;

    /// <summary>The settings in use.</summary>
    public SettingsState State { get; private set; } = new() { Settings = new RingbridgeSettings() };

    /// <summary>Reads the file for the first time. If it is wrong, there are no lines: a simulator that pretends to be the phone would be worse than none.</summary>
    public void Load()
    {
        var reading = ReadFile();
        State = reading.Settings is { } settings
            ? new SettingsState { Settings = settings }
            : new SettingsState { Settings = new RingbridgeSettings(), Problem = reading.Problems[0], IsUnusable = true };
        Remember(reading);
    }

    /// <summary>Reads the file again, because it may have changed. If it is wrong now, the last good settings stay.</summary>
    public async Task ReloadAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (ReadIfChanged() is not { } reading)
            {
                return;
            }

            await UseAsync(reading, []);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Changes top-level keys and saves.</summary>
    /// <param name="changes">An object; null resets a key.</param>
    /// <param name="cancellationToken">Gives up, if nothing was changed yet.</param>
    /// <exception cref="SettingsException">The changes, or the file as it is, are not valid, or cannot be saved. Nothing was changed.</exception>
    public async Task<RingbridgeSettings> UpdateAsync(JsonElement changes, CancellationToken cancellationToken)
    {
        if (changes.ValueKind is not JsonValueKind.Object)
        {
            throw new SettingsException(new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", "changes").With("example", "{ … }"));
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (ReadIfChanged() is { } edited)
            {
                await UseAsync(edited, []);
            }

            if (State.Problem is { } problem)
            {
                // Somebody's edit is not finished: saving now would throw it away.
                throw new SettingsException(problem);
            }

            return await SaveAsync(SettingsUpdate.Apply(_document, changes, grants), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static HashSet<string> OwnSecrets(JsonElement document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in SecretOwner.All)
        {
            if (document.TryGetProperty(owner.Key, out var list) && list.ValueKind is JsonValueKind.Array)
            {
                names.UnionWith(list.EnumerateArray()
                    .SelectMany(item => item.EnumerateObject())
                    .Select(property => SecretValue.NameIn(property.Value))
                    .OfType<string>()
                    .Where(name => name.StartsWith(owner.Prefix, StringComparison.Ordinal)));
            }
        }

        return names;
    }

    private async Task<RingbridgeSettings> SaveAsync(SettingsUpdate update, CancellationToken cancellationToken)
    {
        if (update.Faults.Count > 0)
        {
            throw new SettingsException(update.Faults[0].Problem.With("place", update.Faults[0].Path));
        }

        var reading = SettingsReader.Read(update.Json, fileName: null);
        if (reading.Settings is null)
        {
            throw new SettingsException(reading.Problems[0]);
        }

        await StoreAsync(update, cancellationToken);
        file.Replace(update.Json);
        var unused = OwnSecrets(_document);
        unused.ExceptWith(OwnSecrets(reading.Document));
        _content = update.Json;
        await UseAsync(reading, [.. update.Secrets.Keys, .. update.LogIns.Keys]);
        await RemoveAsync(unused);
        return reading.Settings;
    }

    private async Task StoreAsync(SettingsUpdate update, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (name, value) in update.Secrets)
            {
                await (await secrets).SetAsync(name, value, cancellationToken);
            }

            foreach (var (name, logIn) in update.LogIns)
            {
                await grants!.SaveAsync(logIn, name, await secrets, cancellationToken);
            }
        }
        catch (SecretStoreException exception)
        {
            LogSecretStore(logger, exception);
            throw new SettingsException(new Problem(Reasons.BadSettings, Details.SecretStoreFailed));
        }
    }

    private async Task RemoveAsync(IEnumerable<string> names)
    {
        try
        {
            foreach (var name in names)
            {
                await (await secrets).RemoveAsync(name, CancellationToken.None);
            }
        }
        catch (SecretStoreException exception)
        {
            // It is nobody's password any more; that it stays a while harms nothing.
            LogSecretStore(logger, exception);
        }
    }

    private SettingsReading ReadFile()
    {
        try
        {
            _content = file.Read();
            return SettingsReader.Read(_content, file.Name);
        }
        catch (SettingsException exception)
        {
            return new SettingsReading { Problems = [exception.Problem] };
        }
    }

    private SettingsReading? ReadIfChanged()
    {
        var before = _content;
        var reading = ReadFile();
        return _content.AsSpan().SequenceEqual(before) && (reading.Settings is null) == (State.Problem is not null) ? null : reading;
    }

    private async Task UseAsync(SettingsReading reading, IReadOnlyCollection<string> changedSecrets)
    {
        State = reading.Settings is { } settings
            ? new SettingsState { Settings = settings }
            : State with { Problem = reading.Problems[0] };
        Remember(reading);
        await changed(new SettingsChange(State, changedSecrets));
    }

    private void Remember(SettingsReading reading)
    {
        if (reading.Settings is not null)
        {
            _document = reading.Document;
            LogRead(logger, reading.Settings.Lines.Count);
        }

        foreach (var problem in reading.Problems)
        {
            LogInvalid(logger, ProblemTexts.Render(problem, "en"));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Settings in use: {Lines} lines configured")]
    private static partial void LogRead(ILogger logger, int lines);

    [LoggerMessage(Level = LogLevel.Error, Message = "Settings are not valid: {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret store failed")]
    private static partial void LogSecretStore(ILogger logger, Exception exception);
}
