using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Index;

/// <summary>The part of the index that belongs to one source.</summary>
internal sealed class SourceCopy(ContactIndex index, string source, string? token, DialPlanOptions dialPlan) : ISourceCopy
{
    /// <inheritdoc/>
    public string? Token { get; } = token;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string?> Versions() => index.Versions(source);

    /// <inheritdoc/>
    public void Put(IReadOnlyCollection<VersionedCard> cards) => index.Put(source, cards, dialPlan);

    /// <inheritdoc/>
    public void Remove(IReadOnlyCollection<string> ids) => index.Remove(source, ids);

    /// <inheritdoc/>
    public void RemoveOthers(IReadOnlySet<string> ids) => Remove([.. Versions().Keys.Where(id => !ids.Contains(id))]);

    /// <inheritdoc/>
    public void Finish(string? token) => index.Finish(source, token);
}
