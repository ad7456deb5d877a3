namespace Ringbridge.Contract.DialPlan;

/// <summary>What a text means as a number, without a word on how it is shown or dialled.</summary>
public sealed record NumberMeaning
{
    /// <summary>With calling code and <c>+</c>; null for internal, emergency and short service numbers.</summary>
    public string? E164 { get; init; }

    /// <summary>The digits of a number without calling code; null for all others.</summary>
    public string? ShortDigits { get; init; }

    /// <inheritdoc cref="NumberInfo.Kind"/>
    public NumberKind Kind { get; init; }

    /// <inheritdoc cref="NumberInfo.Country"/>
    public string? Country { get; init; }

    /// <inheritdoc cref="NumberInfo.Extension"/>
    public string? Extension { get; init; }
}
