using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Snom;

/// <summary>snom desk phones, and softphones that imitate them.</summary>
public sealed class SnomLineType : ILineType
{
    /// <summary>The value of <c>hangUp</c> that presses the cancel key, as a person would.</summary>
    internal const string Cancel = "cancel";

    /// <summary>The value of <c>hangUp</c> that ends every call of the phone.</summary>
    internal const string ReleaseAll = "releaseAll";

    /// <inheritdoc/>
    public string Type => "snom";

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
            Name = text["snom desk phone", "snom-Tischtelefon"],
            Description = text[
                "Dials, answers, holds and hangs up on a snom phone in your network. Models D3xx, D7xx, 7xx and 8xx; D8xx cannot be controlled this way.",
                "Wählt, nimmt an, hält und legt auf einem snom-Telefon in Ihrem Netz. Modelle D3xx, D7xx, 7xx und 8xx; D8xx lässt sich so nicht steuern."],
            Capabilities = Capabilities,
            Fields = [PhoneFields.Address(text), .. PhoneFields.Access(text), .. Own(text)],
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) => new SnomLine(settings, new LineOptions(Describe("en"), settings), services);

    private static IEnumerable<LineField> Own(LineText text) =>
    [
        PhoneFields.Account(text),
        new()
        {
            Key = "hangUp",
            Kind = LineFieldKind.Choice,
            Label = text["Hanging up", "Auflegen"],
            Help = text[
                "What happens on the phone when you hang up in the browser.",
                "Was am Telefon geschieht, wenn Sie im Browser auflegen."],
            Default = Cancel,
            Choices =
            [
                new(Cancel, text["Press the cancel key", "Abbruch-Taste drücken"]),
                new(ReleaseAll, text["End all calls of the phone", "Alle Gespräche des Telefons beenden"]),
            ],
        },
    ];
}
