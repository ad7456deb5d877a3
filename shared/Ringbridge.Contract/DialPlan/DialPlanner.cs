using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// From what a person or a link wrote to what a line dials. Four steps, each in its own room: a link is taken apart and
/// its characters made ASCII (<see cref="LinkReader"/>), the number is found among the words (<see cref="NumberReader"/>),
/// its digits get a meaning at this place (<see cref="NumberResolver"/>), and the meaning is written down as the line
/// wants it (<see cref="DialString"/>). docs/dial-plan.md has the rules for people.
/// </summary>
public static class DialPlanner
{
    /// <summary>No expression here needs more than microseconds; one that does is stopped, and the text is no number.</summary>
    internal const int RegexTimeoutMs = 1000;

    private const int MostCharacters = 500;
    private const int MostCharactersShown = 40;

    /// <summary>Plans a call. Never throws for any text.</summary>
    /// <param name="text">A number in any form, or a <c>tel:</c>, <c>callto:</c>, <c>sip:</c> or <c>sips:</c> link.</param>
    /// <param name="options">Where we are.</param>
    /// <param name="format">How the line wants its numbers.</param>
    /// <returns>The number, with every reason why it might need confirmation, or the problem: <see cref="Reasons.BadNumber"/>
    /// or, for codes with <c>*</c> or <c>#</c>, <see cref="Reasons.Refused"/>.</returns>
    public static NumberResult Plan(string text, DialPlanOptions options, NumberFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var home = new Home(options);
            var read = text.Length > MostCharacters ? ReadNumber.Nothing : Read(text, home);
            return read.Resolution.Found ? NumberResult.Of(Describe(read, home, format)) : None(text, read.Resolution.Failure);
        }
        catch (RegexMatchTimeoutException)
        {
            return None(text, null);
        }
    }

    /// <summary>What a text means as a number: for whoever reads many, and neither shows nor dials them. Never throws for any text.</summary>
    /// <param name="text">As <see cref="Plan"/> takes it.</param>
    /// <param name="options">Where we are.</param>
    /// <returns>Null where <see cref="Plan"/> has a problem.</returns>
    public static NumberMeaning? Understand(string text, DialPlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var read = text.Length > MostCharacters ? ReadNumber.Nothing : Read(text, new Home(options));
            return read.Resolution is { Found: true } meant
                ? new NumberMeaning { E164 = meant.E164, ShortDigits = meant.Short, Kind = meant.Kind, Country = meant.Country, Extension = read.Extension }
                : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static ReadNumber Read(string text, Home home) =>
        LinkReader.Read(text) is { } source ? new NumberReader(source, new NumberResolver(home)).Read() : ReadNumber.Nothing;

    private static NumberInfo Describe(ReadNumber read, Home home, NumberFormat format) => new()
    {
        E164 = read.Resolution.E164,
        Dialled = DialString.For(read.Resolution, home, format),
        Display = NumberDisplay.For(read),
        Kind = read.Resolution.Kind,
        Country = read.Resolution.Country,
        Extension = read.Extension,
        Confirm = [.. ConfirmKinds(read.Resolution, home)],
    };

    private static IEnumerable<ConfirmKind> ConfirmKinds(Resolution number, Home home)
    {
        if (number.Kind == NumberKind.Emergency)
        {
            yield return ConfirmKind.Emergency;
        }

        if (number.MayCostExtra)
        {
            yield return ConfirmKind.Premium;
        }

        // A global range has no country to be allowed; the ones that cost extra are asked about as premium.
        var isOfCountry = number.Plan?.Country is not null;
        if (isOfCountry && number.Country != home.Country)
        {
            yield return ConfirmKind.Foreign;
        }
    }

    private static NumberResult None(string text, string? detail)
    {
        var reason = detail == Details.ServiceCode ? Reasons.Refused : Reasons.BadNumber;
        return NumberResult.None(new Problem(reason, detail).With("text", Shown(text)));
    }

    // The sentence shows the text; it must not be able to look like anything else.
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (shown.Length >= MostCharactersShown)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsVisible(rune) ? rune.ToString() : "\uFFFD");
        }

        return shown.ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
