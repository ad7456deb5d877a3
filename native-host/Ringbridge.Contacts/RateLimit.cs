namespace Ringbridge.Contacts;

/// <summary>How often a system lets itself be asked.</summary>
/// <param name="Requests">So many requests …</param>
/// <param name="Per">… in such a time.</param>
public sealed record RateLimit(int Requests, TimeSpan Per);
