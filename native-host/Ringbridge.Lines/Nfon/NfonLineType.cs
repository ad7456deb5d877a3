using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Nfon;

/// <summary>NFON's cloud telephone system (Cloudya), through its CTI API.</summary>
public sealed class NfonLineType : ILineType
{
    internal const string AccountKey = "account";
    internal const string ExtensionKey = "extension";
    internal const string ColleaguesKey = "colleagues";
    internal const string Shown = "show";
    internal const string Hidden = "hide";

    /// <inheritdoc/>
    public string Type => "nfon";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.Digits;

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var text = new LineText(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = text["NFON cloud phone system", "NFON-Cloud-Telefonanlage"],
            Description = text[
                "Dials with your NFON phone, shows your calls, and what colleagues do. Needs an access to NFON’s CTI API, which your administrator gets from NFON.",
                "Wählt mit Ihrem NFON-Telefon, zeigt Ihre Anrufe und was Kollegen tun. Braucht einen Zugang zur CTI-API von NFON; den bekommt Ihre Administration von NFON."],
            Warning = text[
                "This access is a master key: whoever has it sees who calls whom at every extension of the K-Account, and can call in anybody’s name. Ringbridge takes only your own calls, and the password stays on this computer. Set it up only where everybody may have that key.",
                "Dieser Zugang ist ein Generalschlüssel: Wer ihn hat, sieht an jeder Nebenstelle des K-Accounts, wer mit wem telefoniert, und kann in jedem Namen anrufen. Ringbridge nimmt nur Ihre eigenen Anrufe, und das Passwort bleibt auf diesem Computer. Richten Sie ihn nur ein, wo alle diesen Schlüssel haben dürfen."],
            Capabilities = CapabilitiesOf(showsColleagues: true),
            Fields = [.. NfonFields.All(text)],
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) => new NfonLine(settings, services);

    /// <summary>What such a line is able to do. It cannot answer, hold, or end a call that was answered: the API has no words for that.</summary>
    internal static IReadOnlyList<LineCapability> CapabilitiesOf(bool showsColleagues) =>
        [LineCapability.Dial, LineCapability.Cancel, LineCapability.Events, .. showsColleagues ? [LineCapability.Presence] : Array.Empty<LineCapability>()];
}
