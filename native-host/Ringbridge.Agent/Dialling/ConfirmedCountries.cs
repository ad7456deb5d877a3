using System.Collections.Immutable;
using Ringbridge.Agent.Journal;

namespace Ringbridge.Agent.Dialling;

/// <summary>
/// Countries that the person has confirmed once and is not asked about again. They are kept beside the journal, not in
/// <c>config.json</c>: dialling must not rewrite the administrator's file.
/// </summary>
internal sealed class ConfirmedCountries(CallJournal journal)
{
    private const string Key = "confirmedCountries";

    private ImmutableHashSet<string> _countries = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The countries, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyCollection<string> Countries => _countries;

    /// <summary>Remembers what was confirmed before.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var known = await journal.RecallAsync(Key, cancellationToken);
        _countries = _countries.Union(known?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }

    /// <summary>The person said yes to a country.</summary>
    public async Task AddAsync(string country)
    {
        if (ImmutableInterlocked.Update(ref _countries, countries => countries.Add(country)))
        {
            await journal.RememberAsync(Key, string.Join(',', _countries), CancellationToken.None);
        }
    }
}
