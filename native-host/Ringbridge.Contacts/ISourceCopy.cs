namespace Ringbridge.Contacts;

/// <summary>What the index holds of one source, as that source writes it.</summary>
public interface ISourceCopy
{
    /// <summary>What the source remembered when it was last done, such as a sync token; null at the first time.</summary>
    string? Token { get; }

    /// <summary>The versions of all cards, by their ids; as the source gave them.</summary>
    IReadOnlyDictionary<string, string?> Versions();

    /// <summary>Adds or replaces cards.</summary>
    void Put(IReadOnlyCollection<VersionedCard> cards);

    /// <summary>Removes cards.</summary>
    void Remove(IReadOnlyCollection<string> ids);

    /// <summary>Removes all cards but these.</summary>
    void RemoveOthers(IReadOnlySet<string> ids);

    /// <summary>All is there: remembers the token for the next time.</summary>
    void Finish(string? token);
}
