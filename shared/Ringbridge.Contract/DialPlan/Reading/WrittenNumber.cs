using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>One number as somebody wrote it, before any country is known: its digits, and what the writing tells about them.</summary>
internal sealed partial record WrittenNumber
{
    /// <summary>All digits, in order; those of an optional <c>(0)</c>, too.</summary>
    public required string Digits { get; init; }

    /// <summary>The digits without an optional <c>(0)</c>; the same as <see cref="Digits"/> where there is none.</summary>
    public required string DigitsWithoutOptionalZero { get; init; }

    /// <summary>How many digits stand before an optional <c>(0)</c>; null where there is none.</summary>
    public int? OptionalZeroAt { get; init; }

    /// <summary>It began with <c>+</c>.</summary>
    public bool HasPlus { get; init; }

    /// <summary>Digits before the <c>+</c>, as in <c>0 +49 30 …</c>: an outside-line prefix, or a mistake.</summary>
    public string BeforePlus { get; init; } = "";

    /// <summary>Digits and spaces only, as internal numbers are written.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Digits before the first space, hyphen, …; 0 when written in one piece.</summary>
    public int FirstGroupLength { get; init; }

    /// <summary>Digits after each hyphen, from left to right.</summary>
    public IReadOnlyList<int> DigitsAfterHyphens { get; init; } = [];

    /// <summary>Reads a run of digits and separators.</summary>
    public static WrittenNumber FromRun(string run)
    {
        var plus = run.LastIndexOf('+');
        var number = run[(plus + 1)..];
        var digits = DigitsOf(number);
        var zero = OptionalZero().Match(number);
        return new WrittenNumber
        {
            Digits = digits,
            DigitsWithoutOptionalZero = DigitsOf(OptionalZero().Replace(number, "", 1)),
            OptionalZeroAt = zero.Success ? DigitsOf(number[..zero.Index]).Length : null,
            HasPlus = plus >= 0,
            BeforePlus = plus < 0 ? "" : DigitsOf(run[..plus]),
            IsPlain = plus < 0 && run.All(character => char.IsAsciiDigit(character) || character == ' '),
            FirstGroupLength = FirstGroup().Match(run) is { Success: true } group ? group.Groups["digits"].Length : 0,
            DigitsAfterHyphens = [.. HyphensIn(number).Select(hyphen => DigitsOf(number[hyphen..]).Length)],
        };
    }

    private static IEnumerable<int> HyphensIn(string number) => Enumerable.Range(0, number.Length).Where(index => number[index] == '-');

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"[(\[] *0 *[)\]]", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex OptionalZero();

    [GeneratedRegex(@"\A(?<digits>[0-9]+)[ ./()\[\]-]+[0-9+]", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex FirstGroup();
}
