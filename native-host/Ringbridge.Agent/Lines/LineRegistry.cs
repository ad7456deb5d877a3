using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Lines.Simulator;

namespace Ringbridge.Agent.Lines;

/// <summary>
/// The running lines. New settings start and stop only what they change. Without any line in the settings there is the
/// built-in simulator; without valid settings there is none at all.
/// </summary>
internal sealed class LineRegistry(LineFactory factory, CallCenter calls, Action changed, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    private static readonly LineSettings BuiltIn = new() { Id = LinesCheck.BuiltIn, Type = "simulator" };

    private readonly ILogger _logger = loggers.CreateLogger<LineHost>();
    private ImmutableArray<LineHost> _lines = [];
    private string _defaultId = "";

    /// <summary>The lines, in the order of the settings.</summary>
    public IReadOnlyList<LineHost> Lines => _lines;

    /// <summary>The line to dial with when none is named.</summary>
    public LineHost? Default => Find(_defaultId) ?? _lines.FirstOrDefault();

    /// <summary>The line of that id, or null.</summary>
    public LineHost? Find(string id) => _lines.FirstOrDefault(line => string.Equals(line.Settings.Id, id, StringComparison.Ordinal));

    /// <summary>What a line is able to do; nothing when it is gone.</summary>
    public IReadOnlyList<LineCapability> CapabilitiesOf(string id) => Find(id)?.Line.Capabilities ?? [];

    /// <summary>The lines as a client sees them.</summary>
    public IReadOnlyList<LineInfo> Describe(string? language)
    {
        var preferred = Default;
        return [.. _lines.Select(line => line.Describe(language, isDefault: line == preferred))];
    }

    /// <summary>Starts, stops and restarts what the settings changed.</summary>
    /// <param name="state">The settings.</param>
    /// <param name="changedSecrets">Names of passwords that changed.</param>
    public async Task ApplyAsync(SettingsState state, IReadOnlyCollection<string> changedSecrets)
    {
        var wanted = state.IsUnusable ? [] : state.Settings.Lines.Count == 0 ? [BuiltIn] : state.Settings.Lines;
        var before = _lines;
        var kept = before.Where(line => wanted.Any(settings => IsSame(line.Settings, settings) && !Uses(settings, changedSecrets))).ToHashSet();

        foreach (var line in before.Where(line => !kept.Contains(line)))
        {
            _lines = _lines.Remove(line);
            await line.DisposeAsync();

            // A simulated call lives in its line; a real one goes on, and the new line may still hear of it.
            if (line.Line is ISimulatorControls || wanted.All(settings => !string.Equals(settings.Id, line.Settings.Id, StringComparison.Ordinal)))
            {
                await calls.DropLineAsync(line.Settings.Id);
            }
        }

        _defaultId = state.Settings.DefaultLine;
        _lines = [.. wanted.Select(settings => kept.FirstOrDefault(line => IsSame(line.Settings, settings)) ?? Start(settings))];
        changed();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var lines = _lines;
        _lines = [];
        await Task.WhenAll(lines.Select(line => line.DisposeAsync().AsTask()));
    }

    private static bool IsSame(LineSettings one, LineSettings other) => string.Equals(Text(one), Text(other), StringComparison.Ordinal);

    private static string Text(LineSettings settings) => JsonSerializer.Serialize(settings, ContractJson.Default.LineSettings);

    private static bool Uses(LineSettings settings, IReadOnlyCollection<string> secrets) =>
        settings.Options.Values.Any(value => SecretValue.NameIn(value) is { } name && secrets.Contains(name));

    private LineHost Start(LineSettings settings)
    {
        var type = LineTypes.Find(settings.Type) ?? throw new InvalidOperationException($"The settings let pass a line of type {settings.Type}.");
        var line = new LineHost(settings, type, factory.Create(type, settings), changed, time, _logger);
        line.Start(calls);
        return line;
    }
}
