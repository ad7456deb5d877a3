using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Agent.Popup;

/// <summary>A number in all forms that CRMs search by. An internal number is the same in each.</summary>
internal sealed record PopupNumber
{
    // Numbers that leave in a URL hold nothing else (design §7).
    private const string DialableCharacters = "0123456789+*#ABCD";

    private const int FewDigits = 7;
    private const int MoreDigits = 9;

    /// <summary>As the journal has it.</summary>
    public required string Raw { get; init; }

    /// <summary><c>+4930123456</c>.</summary>
    public required string E164 { get; init; }

    /// <summary><c>4930123456</c>.</summary>
    public required string Digits { get; init; }

    /// <summary><c>004930123456</c>.</summary>
    public required string International { get; init; }

    /// <summary><c>030123456</c> inside the own country.</summary>
    public required string National { get; init; }

    /// <summary><c>30123456</c>, the national significant number.</summary>
    public required string Significant { get; init; }

    /// <summary>The internal number; empty for numbers outside.</summary>
    public required string Internal { get; init; }

    /// <summary>The last seven digits.</summary>
    public string LastSeven => Last(FewDigits);

    /// <summary>The last nine digits.</summary>
    public string LastNine => Last(MoreDigits);

    /// <summary>The forms of a number.</summary>
    /// <param name="number">As the journal has it: E.164 where that can be told.</param>
    /// <param name="write">Writes it in another form.</param>
    /// <returns>Null when it holds what no phone dials.</returns>
    public static PopupNumber? Of(string number, Func<NumberFormat, string> write)
    {
        if (number.Length == 0 || !number.All(letter => DialableCharacters.Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        return number[0] is '+'
            ? new PopupNumber
            {
                Raw = number,
                E164 = number,
                Digits = number[1..],
                International = write(NumberFormat.International),
                National = write(NumberFormat.National),
                Significant = Contract.DialPlan.E164.NationalNumber(number),
                Internal = "",
            }
            : new PopupNumber { Raw = number, E164 = number, Digits = number, International = number, National = number, Significant = number, Internal = number };
    }

    private string Last(int count) => Significant.Length > count ? Significant[^count..] : Significant;
}
