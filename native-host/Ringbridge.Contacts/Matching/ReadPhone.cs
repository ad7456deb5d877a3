using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Matching;

/// <summary>A number as it was understood.</summary>
internal sealed record ReadPhone
{
    /// <summary>E.164 without <c>+</c>, or, when it could not be understood or has no calling code, the digits as they stand.</summary>
    public required string Digits { get; init; }

    /// <summary><see cref="Digits"/> is the whole number with its calling code.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The calling code was not written; it is that of the own country.</summary>
    public bool WasCompleted { get; init; }

    /// <summary>It is not understood, but was written with <c>+</c> or <c>00</c> before a calling code.</summary>
    public bool NamesCountry { get; init; }

    /// <summary>
    /// The digits as they stand, if they were read as a local number but are many for one: a spreadsheet may have taken
    /// the zero before an area code.
    /// </summary>
    public string? Bare { get; init; }

    /// <summary>Its kind.</summary>
    public NumberKind Kind { get; init; }

    /// <summary>An extension that was written beside it ("App. 180"), digits.</summary>
    public string? Extension { get; init; }

    /// <summary>The digits that all extensions begin with, should it be a company's main line.</summary>
    public string? Stem { get; init; }

    /// <summary>An extension of the own phone system.</summary>
    public bool IsInternal => Kind is NumberKind.Internal;

    /// <summary>All digits that somebody with this number may call from.</summary>
    public IEnumerable<string> Keys => Extension is null ? [Digits] : [Digits, Digits + Extension];

    /// <summary>The digits whose end may be that of another number, when that one or this one is not understood.</summary>
    public string Loose => Bare ?? (IsWhole ? Digits : Digits.TrimStart('0'));

    /// <summary>Whether only its end can be relied on.</summary>
    public bool IsLoose => !IsWhole || Bare is not null;
}
