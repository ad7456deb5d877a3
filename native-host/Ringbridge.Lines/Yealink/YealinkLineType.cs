using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Yealink;

/// <summary>Yealink desk phones, and softphones that imitate them.</summary>
public sealed class YealinkLineType : ILineType
{
    /// <inheritdoc/>
    public string Type => "yealink";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.OutsideLine;

    /// <summary>What every such line is able to do.</summary>
    internal static IReadOnlyList<LineCapability> Capabilities { get; } =
        [LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Hold, LineCapability.Events];

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var text = new LineText(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = text["Yealink desk phone", "Yealink-Tischtelefon"],
            Description = text[
                "Dials, answers, holds and hangs up on a Yealink phone in your network. The phone must allow it once, under Features › Remote Control.",
                "Wählt, nimmt an, hält und legt auf einem Yealink-Telefon in Ihrem Netz. Das Telefon muss es einmal erlauben, unter Funktionen › Fernsteuerung."],
            Capabilities = Capabilities,
            Fields = [PhoneFields.Address(text), .. PhoneFields.Access(text), .. Own(text)],
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) => new YealinkLine(settings, new LineOptions(Describe("en"), settings), services);

    private static IEnumerable<LineField> Own(LineText text) =>
    [
        PhoneFields.Account(text, text[" “Test” lists them.", " „Testen“ zählt sie auf."]),
        new()
        {
            Key = "generation",
            Kind = LineFieldKind.Choice,
            Label = text["Firmware", "Firmware"],
            Help = text[
                "Change this only if the phone is old and “Test” does not find it.",
                "Nur ändern, wenn das Telefon alt ist und „Testen“ es nicht findet."],
            Default = YealinkGeneration.Servlet,
            Choices =
            [
                new(YealinkGeneration.Servlet, text["Present (/servlet)", "Aktuell (/servlet)"]),
                new(YealinkGeneration.ConfigManApp, text["Older (ConfigManApp.com)", "Älter (ConfigManApp.com)"]),
                new(YealinkGeneration.CgiServer, text["Oldest (cgiServer.exx)", "Sehr alt (cgiServer.exx)"]),
            ],
        },
    ];
}
