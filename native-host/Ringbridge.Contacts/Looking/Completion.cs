using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Looking;

/// <summary>Cards with what takes more questions.</summary>
/// <param name="Cards">The same cards, in the same order; what could not be found out is missing.</param>
/// <param name="Problem">Why, if it could not.</param>
internal sealed record Completion(IReadOnlyList<Card> Cards, Problem? Problem);
