using Microsoft.Extensions.Logging;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Options;
using Ringbridge.Contacts.OwnBook;
using Ringbridge.Contacts.Syncing;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>One running source, with what keeps it going: a look-up for a live one, a loop for one that is copied. The own address book needs neither.</summary>
internal sealed class SourceHost : IAsyncDisposable
{
    private readonly ISourceType? _type;
    private readonly ISource? _source;

    private SourceHost(string id, SourceSettings? settings, ISourceType? type, ISource? source) => (Id, Settings, _type, _source) = (id, settings, type, source);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its settings; null for the own address book.</summary>
    public SourceSettings? Settings { get; }

    /// <summary>Whether it is asked anew for each number.</summary>
    public bool IsLive => _source is ILiveSource;

    /// <inheritdoc cref="IDetailSource.HeldBackFor"/>
    public TimeSpan? HeldBackFor => (_source as IDetailSource)?.HeldBackFor;

    /// <summary>Whether it is asked last, and only for those whom nobody knows.</summary>
    public bool IsCheck => _source is ICallerCheck;

    /// <summary>Asks it, if it is a live one, or can tell more of those it has.</summary>
    public LiveLookup? Lookup { get; private init; }

    /// <summary>Copies it, if it is copied.</summary>
    public SyncLoop? Sync { get; private init; }

    /// <summary>Where calls are written down, if they are.</summary>
    public ICallLog? CallLog => _source is ICallLog { CallLanguage: not null } log ? log : null;

    /// <summary>Hears of calls while they happen, if it is to.</summary>
    public ICallEvents? CallEvents => _source is ICallEvents { HearsCalls: true } hears ? hears : null;

    /// <summary>What is wrong with it.</summary>
    public Problem? Problem => Sync?.Problem ?? Lookup?.Problem;

    /// <summary>Whether it is asked for internal numbers.</summary>
    public bool TakesInternalNumbers => !IsCheck && (Settings?.InternalNumbers ?? _type?.Describe("en").TakesInternalNumbers ?? true);

    /// <summary>The own address book.</summary>
    public static SourceHost Own() => new(OwnAddressBook.Id, settings: null, type: null, source: null);

    /// <summary>A configured source.</summary>
    public static SourceHost Of(
        SourceSettings settings,
        ISourceType type,
        ISource source,
        ContactIndex index,
        Func<DialPlanOptions> dialPlan,
        Action changed,
        LookupLimits limits,
        TimeProvider time,
        TimeProvider? connectionTime,
        ILogger logger) =>
        new(settings.Id, settings, type, source)
        {
            Lookup = source is IDetailSource asked ? new LiveLookup(asked, SourceOptions.NameOf(type, settings), limits, time, logger, connectionTime) : null,
            Sync = source is ISyncSource sync ? new SyncLoop(sync, index, settings.Id, CopySettings.Of(settings.Type, sync.Origin, dialPlan()), dialPlan, changed, time, logger) : null,
        };

    /// <summary>What people call it, for sentences.</summary>
    public NameInLanguages SourceName => Settings is null || _type is null ? new NameInLanguages("Own address book", "Eigenes Adressbuch") : SourceOptions.NameOf(_type, Settings);

    /// <summary>What people call it.</summary>
    public string Name(string? language) => SourceName.In(language);

    /// <summary>As clients see it.</summary>
    /// <param name="index">Where it is copied to.</param>
    /// <param name="callProblem">What is wrong with writing calls down there.</param>
    /// <param name="language">The language.</param>
    public SourceInfo Describe(ContactIndex index, Problem? callProblem, string? language) => new()
    {
        Id = Id,
        Type = Settings?.Type ?? OwnAddressBook.Id,
        Name = Name(language),
        Contacts = IsLive ? null : index.Count(Id),
        SyncedAt = Sync?.SyncedAt,
        Syncing = Sync?.IsSyncing ?? false,
        AnsweredAt = IsLive ? Lookup?.AnsweredAt : null,
        RetryAt = Sync?.RetryAt ?? Lookup?.RestUntil,
        Problem = (Problem ?? callProblem ?? (Settings is null ? index.Problem ?? index.Lost : null)) is { } problem ? ProblemTexts.Describe(problem, language) : null,
    };

    /// <summary>Finds out whether it would answer.</summary>
    public Task<SourceTest> TestAsync(CancellationToken cancellationToken) =>
        _source?.TestAsync(cancellationToken) ?? Task.FromResult(new SourceTest(""));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Lookup?.Dispose();
        if (Sync is not null)
        {
            await Sync.DisposeAsync();
        }

        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    /// <summary>What people call a source.</summary>
    internal static string NameOf(SourceSettings settings, ISourceType type, string? language) =>
        SourceOptions.NameOf(type, settings).In(language);
}
