namespace Ringbridge.Contract.Problems;

public static partial class Details
{
    /// <summary>More than one number in the text.</summary>
    public const string SeveralNumbers = "severalNumbers";

    /// <summary>Fewer digits than any number there has.</summary>
    public const string NumberTooShort = "numberTooShort";

    /// <summary>More digits than any number there has.</summary>
    public const string NumberTooLong = "numberTooLong";

    /// <summary>No country has this calling code.</summary>
    public const string UnknownCountryCode = "unknownCountryCode";

    /// <summary>A local number, and the settings have no area code to complete it.</summary>
    public const string AreaCodeMissing = "areaCodeMissing";

    /// <summary>A service code (<c>*</c>, <c>#</c> sequence).</summary>
    public const string ServiceCode = "serviceCode";

    /// <summary>Too many calls in the last minute.</summary>
    public const string TooManyCalls = "tooManyCalls";
}
