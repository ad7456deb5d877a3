using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Http;

/// <summary>Open tickets or deals, and where they are shown.</summary>
internal static class OpenList
{
    /// <summary>What is open, with the page of the one that is, or else of all.</summary>
    /// <param name="count">How many are.</param>
    /// <param name="one">The page of the only one.</param>
    /// <param name="all">The page that lists them, or the contact's own.</param>
    public static OpenItems Of(int count, string? one, string? all) => new() { Count = count, Url = count == 1 ? one ?? all : all };
}
