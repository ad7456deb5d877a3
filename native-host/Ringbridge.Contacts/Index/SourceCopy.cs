using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The part of the index that belongs to one source. It is of the database in which the copy began: when the index goes back to its
/// file meanwhile, nothing more is written (<see cref="DatabaseChangedException"/>), and the copy has to begin anew.
/// </summary>
internal sealed class SourceCopy(ContactIndex index, string source, string? token, DialPlanOptions dialPlan, IndexSeal? seal) : ISourceCopy
{
    /// <inheritdoc/>
    public string? Token { get; } = token;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string?> Versions() => index.Versions(source);

    /// <inheritdoc/>
    public void Put(IReadOnlyCollection<VersionedCard> cards) => index.Put(source, cards, dialPlan, seal);

    /// <inheritdoc/>
    public void Remove(IReadOnlyCollection<string> ids) => index.Remove(source, ids, seal);

    /// <inheritdoc/>
    public void RemoveOthers(IReadOnlySet<string> ids) => Remove([.. Versions().Keys.Where(id => !ids.Contains(id))]);

    /// <inheritdoc/>
    public void Finish(string? token) => index.Finish(source, token, seal);
}
