using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What <see cref="NumberReader"/> found in a text.</summary>
/// <param name="Written">The number as it stood there.</param>
/// <param name="Resolution">What it means.</param>
internal sealed record ReadNumber(WrittenNumber Written, Resolution Resolution)
{
    private static readonly WrittenNumber NoNumber = new() { Digits = "", DigitsWithoutOptionalZero = "" };

    /// <summary>No number in it.</summary>
    public static ReadNumber Nothing { get; } = new(NoNumber, Resolution.None());

    /// <summary>More than one number in it.</summary>
    public static ReadNumber Several { get; } = new(NoNumber, Resolution.None(Details.SeveralNumbers));

    /// <summary>More digits than any number has.</summary>
    public static ReadNumber TooLong { get; } = new(NoNumber, Resolution.None(Details.NumberTooLong));

    /// <summary>A service code: never dialled.</summary>
    public static ReadNumber ServiceCode { get; } = new(NoNumber, Resolution.None(Details.ServiceCode));

    /// <summary>An extension written beside it.</summary>
    public string? Extension { get; init; }
}
