using System.Text.RegularExpressions;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Finds the one number in a text or link. A text may have a label ("Tel.:"), an extension ("App. 12") and, beside a
/// complete number, ordinary words; a link may have nothing but the number and an extension. More than one number is
/// an error: guessing would call the wrong person.
/// </summary>
internal sealed partial class NumberReader(NumberSource source, NumberResolver resolver)
{
    private const int MostDigitsOfExtension = 7;

    /// <summary>Three long numbers; trying every place where so many digits might fall apart costs nothing yet.</summary>
    private const int MostDigitsOfRun = 45;

    /// <summary>Reads it.</summary>
    public ReadNumber Read()
    {
        var parts = TextPart.Split(source.Body).ToList();
        var extension = source.Extension ?? TakeExtension(parts);
        var runs = parts.Where(part => part.IsRun).ToList();
        var hasFootnote = runs.Count == 1 && TakeFootnote(parts, runs);
        if (runs.Exists(run => run.Text.AsSpan().ContainsAny('*', '#')))
        {
            return ReadNumber.ServiceCode;
        }

        var found = runs.Count switch
        {
            0 => ReadNumber.Nothing,
            1 => ReadOne(parts, runs[0], hasFootnote),
            _ => ReadSeveral(runs),
        };
        found = found.Resolution.Found || found.Resolution.Failure == Details.ServiceCode ? found : ReadVanity() ?? found;
        return found with { Extension = extension };
    }

    private ReadNumber ReadOne(List<TextPart> parts, TextPart run, bool hasFootnote)
    {
        var at = parts.IndexOf(run);
        var before = at > 0 ? parts[at - 1].Text : "";
        var after = at + 1 < parts.Count ? parts[at + 1].Text : "";
        if (source.IsLink)
        {
            return string.IsNullOrWhiteSpace(before + after) ? ReadRun(run.Text) : ReadNumber.Nothing;
        }

        NumberWords.Sort[] words = [NumberWords.SortBefore(before), NumberWords.SortAfter(after)];
        var isAmongWords = words.Contains(NumberWords.Sort.Free);
        if (words.Contains(NumberWords.Sort.Foreign) || OtherFigures.Matches(run.Text) || (isAmongWords && OtherFigures.MayBeDate(run.Text)))
        {
            return ReadNumber.Nothing;
        }

        var number = ReadRun(run.Text);
        var mustBeComplete = hasFootnote || isAmongWords;
        var isAllowed = !mustBeComplete || !number.Resolution.Found || IsComplete(number);
        return isAllowed ? number : hasFootnote ? ReadNumber.ServiceCode : ReadNumber.Nothing;
    }

    private ReadNumber ReadSeveral(List<TextPart> runs)
    {
        var numbers = runs.ConvertAll(run => ReadRun(run.Text));
        return numbers.TrueForAll(number => number.Resolution.E164 is { } e164 && e164 == numbers[0].Resolution.E164) ? numbers[0]
            : numbers.Exists(IsWhole) ? ReadNumber.Several
            : ReadNumber.Nothing;
    }

    // One run of digits may still be two numbers: "030 123456 / 030 123457", "030 609854-10/11".
    private ReadNumber ReadRun(string run)
    {
        if (run.Count(char.IsAsciiDigit) > MostDigitsOfRun)
        {
            return ReadNumber.TooLong;
        }

        foreach (Match gap in Gap().Matches(run))
        {
            if (SplitAt(run, gap) is { } split)
            {
                return split;
            }
        }

        return Single(run);
    }

    private ReadNumber? SplitAt(string run, Match gap)
    {
        var hasPlus = gap.Value.Contains('+', StringComparison.Ordinal);
        var hasSlash = gap.Value.Contains('/', StringComparison.Ordinal);
        var startsFull = run[gap.Index + gap.Length] == '0' && gap.Value is not ("(" or "[");
        if (!hasPlus && !hasSlash && !startsFull)
        {
            return null;
        }

        var left = Single(run[..gap.Index]);
        if (!IsWhole(left))
        {
            return null;
        }

        var right = ReadRun(run[gap.Index..]);
        return IsWhole(right) && left.Resolution.E164 is not null && left.Resolution.E164 == right.Resolution.E164 ? left
            : hasPlus || hasSlash || IsAnotherNumber(right) ? ReadNumber.Several
            : null;
    }

    // Where numbers have no trunk prefix, a group may begin with 0 as with any other digit.
    private static bool IsAnotherNumber(ReadNumber right) => IsWhole(right) && IsComplete(right) && right.Resolution.Plan?.TrunkPrefix.Length > 0;

    private ReadNumber Single(string run)
    {
        var written = WrittenNumber.FromRun(run);
        return new ReadNumber(written, resolver.Resolve(written, source.Context));
    }

    private static bool IsWhole(ReadNumber number) =>
        number.Resolution is { Found: true, IsValid: true } && (number.Resolution.E164 is not null || number.Resolution.Kind == NumberKind.Emergency);

    // With +, 00 or trunk prefix, and known to the numbering plan: it is a number even among words.
    private static bool IsComplete(ReadNumber number) =>
        number.Resolution is { IsValid: true, E164: not null } && (number.Written.HasPlus || number.Written.Digits.StartsWith('0'));

    private static string? TakeExtension(List<TextPart> parts)
    {
        var at = parts.FindIndex(part => part.IsRun);
        if (at < 0 || at + 2 >= parts.Count || !NumberWords.IsExtensionLabel(parts[at + 1].Text))
        {
            return null;
        }

        var written = WrittenNumber.FromRun(parts[at + 2].Text);
        if (written.HasPlus || written.Digits.Length > MostDigitsOfExtension || parts[at + 2].Text.AsSpan().ContainsAny('*', '#'))
        {
            return null;
        }

        parts.RemoveRange(at + 1, 2);
        return written.Digits;
    }

    // "0180 6 123456*": the star leads to the price below, it is not dialled.
    private bool TakeFootnote(List<TextPart> parts, List<TextPart> runs)
    {
        var footnote = Footnote().Match(runs[0].Text);
        if (source.IsLink || !footnote.Success)
        {
            return false;
        }

        var run = runs[0] with { Text = runs[0].Text[..footnote.Index] };
        parts[parts.IndexOf(runs[0])] = run;
        runs[0] = run;
        return true;
    }

    // Letters mean digits only where companies choose such numbers.
    private ReadNumber? ReadVanity() =>
        VanityNumber.Digits(source.Body) is { } digits && Single(digits) is var number
        && number.Resolution is { IsValid: true, Kind: NumberKind.TollFree or NumberKind.Shared or NumberKind.Service } ? number : null;

    [GeneratedRegex(@"[^0-9]+(?=[0-9])(?<=[0-9][^0-9]+)", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=\A[^*#]*[0-9])[ )]*\*+\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Footnote();
}
