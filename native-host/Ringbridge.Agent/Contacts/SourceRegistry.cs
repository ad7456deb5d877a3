using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.OwnBook;
using Ringbridge.Contract;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>The running sources: the own address book, then those of the settings in their order. New settings start and stop only what they change.</summary>
internal sealed class SourceRegistry(
    ContactIndex index, SourceFactory factory, Func<DialPlanOptions> dialPlan, Action changed, LookupLimits limits, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger<SourceRegistry>();
    private ImmutableArray<SourceHost> _sources = [SourceHost.Own()];
    private readonly Lock _keeping = new();
    private DialPlanOptions? _place;

    // By the newest valid settings; null before there are any.
    private IReadOnlyList<string>? _wanted;

    /// <summary>The sources, in order.</summary>
    public IReadOnlyList<SourceHost> Sources => _sources;

    /// <summary>What is wrong with writing calls down in a source, by its id.</summary>
    public Func<string, Problem?> CallProblem { get; set; } = _ => null;

    /// <summary>The index.</summary>
    public ContactIndex Index => index;

    /// <summary>The source of that id, or null.</summary>
    public SourceHost? Find(string id) => _sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal));

    /// <summary>As clients see them.</summary>
    public SourceListResult Describe(string? language) => new(
        [.. _sources.Select(source => source.Describe(index, CallProblem(source.Id), language))],
        [.. SourceTypes.All.Select(type => type.Describe(LanguageOf(language)))]);

    /// <summary>Starts, stops and restarts what the settings changed.</summary>
    /// <param name="state">The settings.</param>
    /// <param name="changedSecrets">Names of passwords that changed.</param>
    public async Task ApplyAsync(SettingsState state, IReadOnlyCollection<string> changedSecrets)
    {
        var wanted = state.IsUnusable ? [] : state.Settings.Sources;
        var isElsewhere = dialPlan() != _place;
        _place = dialPlan();
        var kept = isElsewhere
            ? []
            : _sources.Where(source => source.Settings is not null && wanted.Any(settings => IsSame(source.Settings, settings) && !Uses(settings, changedSecrets))).ToHashSet();
        var gone = _sources.Where(source => source.Settings is not null && !kept.Contains(source)).ToList();
        _sources = _sources.RemoveRange(gone);
        await Task.WhenAll(gone.Select(source => source.DisposeAsync().AsTask()));

        // Without valid settings nobody knows which sources there are, so nothing is forgotten.
        if (!state.IsUnusable)
        {
            Keep([OwnAddressBook.Id, .. wanted.Select(settings => settings.Id)]);
        }

        _sources = [_sources[0], .. wanted.Select(settings => kept.FirstOrDefault(source => IsSame(source.Settings!, settings)) ?? Start(settings))];
        changed();
    }

    /// <summary>The index is in its file again: what was removed meanwhile goes there, too, and all sources are copied now.</summary>
    public void TakeUp()
    {
        Keep(_wanted);
        Wake();
        changed();
    }

    /// <summary>Copies all sources now that are copied.</summary>
    public void Wake()
    {
        foreach (var source in _sources)
        {
            source.Sync?.Wake();
        }
    }

    /// <summary>Tells clients how the sources are.</summary>
    public void Tell() => changed();

    /// <summary>Forgets that live sources know nobody with a number.</summary>
    public void ForgetNobody(CallerNumber number)
    {
        foreach (var source in _sources)
        {
            source.Lookup?.ForgetNobody(number);
        }
    }

    /// <summary>Forgets what was copied and answered, and fetches it anew.</summary>
    /// <returns>How many contacts were forgotten.</returns>
    public int Erase(string? id)
    {
        var erased = 0;
        foreach (var source in _sources.Where(source => source.Settings is not null && (id is null || source.Id == id)))
        {
            source.Lookup?.Forget();
            if (source.Sync is not null)
            {
                erased += index.Erase(source.Id);
                source.Sync.Wake();
            }
        }

        changed();
        return erased;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var sources = _sources;
        _sources = [];
        await Task.WhenAll(sources.Select(source => source.DisposeAsync().AsTask()));
        index.Dispose();
    }

    internal static string LanguageOf(string? language) => ProblemTexts.IsGerman(language) ? "de" : "en";

    private static bool IsSame(SourceSettings one, SourceSettings other) => string.Equals(Text(one), Text(other), StringComparison.Ordinal);

    private static string Text(SourceSettings settings) => JsonSerializer.Serialize(settings, ContractJson.Default.SourceSettings);

    private static bool Uses(SourceSettings settings, IReadOnlyCollection<string> secrets) =>
        settings.Options.Values.Any(value => SecretValue.NameIn(value) is { } name && secrets.Contains(name));

    // In turn, so that none is forgotten that new settings have just begun.
    private void Keep(IReadOnlyList<string>? wanted)
    {
        lock (_keeping)
        {
            if (wanted is not null)
            {
                _wanted = wanted;
                index.Keep(wanted);
            }
        }
    }

    private SourceHost Start(SourceSettings settings)
    {
        var type = SourceTypes.Find(settings.Type) ?? throw new InvalidOperationException($"The settings let pass a source of type {settings.Type}.");
        var source = SourceHost.Of(settings, type, factory.Create(type, settings, language: null), index, dialPlan, changed, limits, time, factory.ConnectionTime, _logger);
        source.Sync?.Start();
        return source;
    }
}
