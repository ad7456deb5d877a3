using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Matching;

/// <summary>The number that contacts are looked for, in the forms in which systems want to be asked.</summary>
public sealed record CallerNumber
{
    private CallerNumber(ReadPhone read) => Read = read;

    /// <summary>As it was understood.</summary>
    internal ReadPhone Read { get; }

    /// <summary><c>+4930609854180</c>; of a number without calling code its digits.</summary>
    public string E164 => Read.IsWhole ? $"+{Read.Digits}" : Read.Digits;

    /// <summary><c>4930609854180</c>.</summary>
    public string Digits => Read.Digits;

    /// <summary><c>30609854180</c>: without calling code and trunk prefix.</summary>
    public string National { get; private init; } = "";

    /// <summary>As a person in the own country writes it: <c>030609854180</c>, or with <c>00</c> for another country.</summary>
    public string Domestic { get; private init; } = "";

    /// <summary>As people read it.</summary>
    public string Display { get; private init; } = "";

    /// <summary>As letterheads have it: <c>+49 (0)30 609854180</c>; null where numbers have no zero before the area code.</summary>
    public string? WithTrunkZero
    {
        get
        {
            var parts = Grouped.Split(' ', 2);
            return Read.IsWhole && parts is [var code, var rest] && CallingCode.TrunkPrefixOf(E164) is "0" ? $"{code} (0){rest}" : null;
        }
    }

    /// <summary>Behind calling code and area code, as the number is read: <c>609854180</c>.</summary>
    public string Local => string.Concat(Display.Split(' ', 3)[^1].Where(char.IsAsciiDigit));

    /// <summary>An extension of the own phone system: asked of internal sources only.</summary>
    public bool IsInternal => Read.IsInternal;

    /// <summary>It was called from here, so nobody needs to be warned of it: it is not told to those who check callers.</summary>
    public bool IsDialled { get; init; }

    /// <summary>Understands a number; null when nobody should be looked for: withheld, emergency, or no number at all.</summary>
    public static CallerNumber? Of(string? number, DialPlanOptions options)
    {
        if (string.IsNullOrWhiteSpace(number) || new PhoneReader(options).Read(number) is not { Kind: not NumberKind.Emergency } read)
        {
            return null;
        }

        var whole = read.IsWhole ? $"+{read.Digits}" : read.Digits;
        return new CallerNumber(read)
        {
            National = (read.IsWhole ? CallingCode.NationalPartOf(whole) : null) ?? read.Loose,
            Domestic = DialPlanner.Plan(whole, options, NumberFormat.National).Number?.Dialled ?? read.Digits,
            Display = DialPlanner.Plan(whole, options, NumberFormat.E164).Number?.Display ?? read.Digits,
        };
    }

    /// <summary>The last digits, for systems that search for the end of a number.</summary>
    public string Last(int digits) => National.Length <= digits ? National : National[^digits..];

    /// <summary>The forms in which people usually write it, the rarest last, for systems that compare texts.</summary>
    public IReadOnlyList<string> WrittenForms()
    {
        if (!Read.IsWhole)
        {
            return [Digits];
        }

        var isAtHome = Domestic.StartsWith('0') && !Domestic.StartsWith("00", StringComparison.Ordinal);
        var rest = isAtHome && Grouped.Split(' ', 2) is [_, var behindCode] ? behindCode : null;
        string?[] forms = [E164, Digits, $"00{Digits}", Domestic, Grouped, Display, rest is null ? null : $"0{rest}", WithTrunkZero, rest is null ? null : $"0{rest.Replace(' ', '/')}"];
        return [.. forms.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private string Grouped => Display.Replace("-", "", StringComparison.Ordinal);
}
