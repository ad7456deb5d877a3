using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>How a number fits.</summary>
/// <param name="Kind">How sure that is.</param>
internal sealed record NumberMatch(MatchKind Kind)
{
    /// <summary>The number of the card that fits, as it is written there.</summary>
    public string? Number { get; init; }

    /// <summary>With <see cref="MatchKind.Suffix"/>: how many digits are alike.</summary>
    public int AlikeDigits { get; init; }

    /// <summary>With <see cref="MatchKind.MainLine"/>: the digits behind the main line.</summary>
    public string? Extension { get; init; }
}
