using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Matching;

/// <summary>
/// Whether a contact has a number, and how sure that is. The tiers, surest first: the same number with calling code
/// (exact); the same, but one of the two was written without it (national); one is the end of the other (suffix), where
/// the other is not understood and names no other country (<see cref="SuffixMatches"/> has how many may be); and an extension behind a company's main line, which a suffix can never show: in
/// +49 30 609854-0 and +49 30 609854-180 the beginnings are alike, not the ends.
/// </summary>
internal sealed class NumberMatcher(PhoneReader reader)
{
    /// <summary>How many digits an extension has at most.</summary>
    public const int MostExtensionDigits = 4;

    private const int LeastAlikeDigits = 7;

    // What people call the number of a switchboard.
    private static readonly string[] MainLineWords = ["zentrale", "main", "switchboard", "central", "empfang"];

    /// <summary>The surest of a card's numbers that fits; null when none does.</summary>
    public NumberMatch? Match(CallerNumber caller, Card card)
    {
        NumberMatch? best = null;
        foreach (var phone in card.Phones)
        {
            if (reader.Read(phone.Number) is { } read && Match(caller.Read, read, IsMainLine(card, phone)) is { } found && (best is null || found.Kind < best.Kind))
            {
                best = found with { Number = phone.Number };
            }
        }

        return best;
    }

    /// <summary>Whether a number of a card stands for the extensions behind it.</summary>
    public static bool IsMainLine(Card card, ContactPhone phone) =>
        card.Kind is ContactKind.Company
        || (phone.Label is { } label && MainLineWords.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static NumberMatch? Match(ReadPhone caller, ReadPhone known, bool isMainLine)
    {
        if (caller.IsInternal || known.IsInternal)
        {
            return caller.IsInternal && (string.Equals(known.Digits, caller.Digits, StringComparison.Ordinal) || string.Equals(known.Extension, caller.Digits, StringComparison.Ordinal))
                ? new NumberMatch(MatchKind.Exact)
                : null;
        }

        if (known.Keys.Contains(caller.Digits, StringComparer.Ordinal))
        {
            return new NumberMatch(caller.IsWhole && known is { IsWhole: true, WasCompleted: false } ? MatchKind.Exact : MatchKind.National);
        }

        if (caller.IsWhole && known.IsWhole && isMainLine && Extension(caller, known) is { } extension)
        {
            return extension;
        }

        return (caller.IsLoose || known.IsLoose) && MayBeOfOneCountry(caller, known)
            && Math.Max(AlikeDigits(caller.Loose, known.Loose), AlikeDigits(NationalPartOf(caller), known.Loose)) is >= LeastAlikeDigits and var alike
            ? new NumberMatch(MatchKind.Suffix) { AlikeDigits = alike }
            : null;
    }

    // Whoever writes + or 00 before a number that is not understood means a country all the same.
    private static bool MayBeOfOneCountry(ReadPhone caller, ReadPhone known) =>
        !caller.IsWhole || !known.NamesCountry || known.Loose.StartsWith(caller.Digits[..^NationalPartOf(caller).Length], StringComparison.Ordinal);

    private static NumberMatch? Extension(ReadPhone caller, ReadPhone known) =>
        known.Stem is { } stem && caller.Kind is not NumberKind.Mobile
            && caller.Digits.StartsWith(stem, StringComparison.Ordinal)
            && caller.Digits.Length - stem.Length is > 0 and <= MostExtensionDigits
            ? new NumberMatch(MatchKind.MainLine) { Extension = caller.Digits[stem.Length..] }
            : null;

    private static string NationalPartOf(ReadPhone phone) => (phone.IsWhole ? CallingCode.NationalPartOf(phone.Digits) : null) ?? phone.Loose;

    // The two differ only by what stands before.
    private static int AlikeDigits(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return longer.EndsWith(shorter, StringComparison.Ordinal) ? shorter.Length : 0;
    }
}
