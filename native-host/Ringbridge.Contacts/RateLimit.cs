namespace Ringbridge.Contacts;

/// <summary>How often a system lets itself be asked, in look-ups: what a contact takes more questions for is a look-up of its own.</summary>
/// <param name="Requests">So many …</param>
/// <param name="Per">… in such a time.</param>
public sealed record RateLimit(int Requests, TimeSpan Per);
