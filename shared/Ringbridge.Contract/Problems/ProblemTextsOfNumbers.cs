namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about numbers and what may be dialled.</summary>
internal static class ProblemTextsOfNumbers
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
        [Details.SeveralNumbers] = (
            "“{text}” holds more than one phone number. Please select just one of them.",
            "„{text}“ enthält mehrere Rufnummern. Bitte markieren Sie nur eine davon."),
        [Details.NumberTooShort] = (
            "“{text}” is too short for a phone number. Check whether digits are missing.",
            "„{text}“ ist zu kurz für eine Rufnummer. Bitte prüfen Sie, ob Ziffern fehlen."),
        [Details.NumberTooLong] = (
            "“{text}” is too long for a phone number. Check whether it holds other digits, too.",
            "„{text}“ ist zu lang für eine Rufnummer. Bitte prüfen Sie, ob noch andere Ziffern dabei sind."),
        [Details.UnknownCountryCode] = (
            "“{text}” begins with a country code that does not exist. Check the digits after the plus sign.",
            "„{text}“ beginnt mit einer Landesvorwahl, die es nicht gibt. Bitte prüfen Sie die Ziffern nach dem Pluszeichen."),
        [Details.AreaCodeMissing] = (
            "“{text}” has no area code. Dial it with area code, or enter your own area code in the settings.",
            "Bei „{text}“ fehlt die Ortsvorwahl. Wählen Sie mit Vorwahl oder tragen Sie Ihre eigene Vorwahl in den Einstellungen ein."),
        [Details.ServiceCode] = (
            "{text} is a service code, not a number. Ringbridge never dials codes with * or #; type it on the phone if you mean it.",
            "{text} ist ein Steuercode, keine Rufnummer. Codes mit * oder # wählt Ringbridge nie; tippen Sie ihn am Telefon, wenn Sie ihn wirklich meinen."),
        [Details.TooManyCalls] = (
            "More than {limit} calls within a minute: wait a little, then dial again.",
            "Mehr als {limit} Anrufe in einer Minute: Warten Sie kurz und wählen Sie dann erneut."),
    };
}
