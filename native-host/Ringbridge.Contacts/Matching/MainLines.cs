using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Matching;

/// <summary>
/// The main lines behind which somebody may call from an extension, for systems that can be asked about them: the number without its
/// last one to four digits, and with a zero in place of them. The matcher looks at whatever they answer.
/// </summary>
internal sealed class MainLines
{
    // In fewer digits than these, too many numbers begin alike.
    private const int LeastLocalDigits = 4;

    private MainLines(CallerNumber number, IReadOnlyList<string> digits, int extension)
    {
        var callingCode = number.Digits.Length - number.National.Length;
        (E164, National, Extension) = ([.. digits.Select(one => $"+{one}")], [.. digits.Select(one => one[callingCode..])], extension);
        Local = number.Local.Length - extension >= LeastLocalDigits ? number.Local[..^extension] : null;
    }

    /// <summary>All of them, as <c>+493060985</c>.</summary>
    public IReadOnlyList<string> E164 { get; }

    /// <summary>The same, without calling code and trunk prefix.</summary>
    public IReadOnlyList<string> National { get; }

    /// <summary>How many digits there may be behind a main line at most: without them, the number is what all main lines begin with.</summary>
    public int Extension { get; }

    /// <summary>What all of them begin with behind the area code; null where that says too little.</summary>
    public string? Local { get; }

    /// <summary>Those of a number that nobody has who was found; null when somebody has it, or when it can be no extension.</summary>
    /// <param name="number">The number.</param>
    /// <param name="found">Who was found by it.</param>
    /// <param name="dialPlan">How numbers are understood.</param>
    public static MainLines? Behind(CallerNumber number, IEnumerable<Card> found, DialPlanOptions dialPlan)
    {
        var matcher = new NumberMatcher(new PhoneReader(dialPlan));
        return found.Any(card => card.IsMatchOfSource || matcher.Match(number, card) is not null) ? null : Of(number);
    }

    /// <summary>Those of a number; null when it can be no extension.</summary>
    public static MainLines? Of(CallerNumber number)
    {
        var (read, digits) = (number.Read, number.Digits);
        if (!read.IsWhole || read.Kind is NumberKind.Mobile || !digits.EndsWith(number.National, StringComparison.Ordinal))
        {
            return null;
        }

        var longest = Math.Min(NumberMatcher.MostExtensionDigits, digits.Length - PhoneReader.LeastStemDigits);
        var lines = Enumerable.Range(1, Math.Max(0, longest))
            .Select(extension => digits[..^extension])
            .SelectMany(stem => (IEnumerable<string>)[stem, $"{stem}0"])
            .Where(line => !string.Equals(line, digits, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return lines.Count == 0 ? null : new MainLines(number, lines, longest);
    }
}
