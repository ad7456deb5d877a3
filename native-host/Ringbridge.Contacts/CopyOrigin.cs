namespace Ringbridge.Contacts;

/// <summary>What the copy of a source is made of. Of something else it is another copy, and made anew.</summary>
/// <param name="System">
/// The system that is asked about the cards, or told of calls, by their ids: in another one the same ids are other people, so
/// what was copied is forgotten at once. Empty where ids are of use in the copy alone.
/// </param>
/// <param name="Selection">Where the cards come from, which are taken and what of each. What was copied stays until the new copy is complete.</param>
public sealed record CopyOrigin(string System, string Selection);
