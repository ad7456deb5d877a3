using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.ActionUrl;

/// <summary>Ninja, Mia CSTA, and any phone that is driven by opening an address.</summary>
public sealed class ActionUrlLineType : ILineType
{
    /// <summary>The key of the address that dials.</summary>
    internal const string Template = "template";

    /// <summary>The key of the address that hangs up.</summary>
    internal const string HangUpTemplate = "hangUpTemplate";

    /// <summary>The key of the address that answers.</summary>
    internal const string AnswerTemplate = "answerTemplate";

    /// <inheritdoc/>
    public string Type => "actionUrl";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.OutsideLine;

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var text = new LineText(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = text["Softphone or phone with Action URL", "Softphone oder Telefon mit Action-URL"],
            Description = text[
                "Ninja, Mia and every phone that dials when an address is opened. It hangs up and answers where the phone has addresses for that.",
                "Ninja, Mia und jedes Telefon, das wählt, wenn eine Adresse aufgerufen wird. Auflegen und Annehmen geht, wenn das Telefon Adressen dafür hat."],
            Capabilities = [LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Events],
            Fields = [.. Addresses(text), .. PhoneFields.Access(text)],
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) =>
        new ActionUrlLine(settings, new LineOptions(Describe("en"), settings), services);

    private static IEnumerable<LineField> Addresses(LineText text) =>
    [
        new()
        {
            Key = Template,
            Kind = LineFieldKind.UrlTemplate,
            Required = true,
            Label = text["Address that dials", "Adresse zum Wählen"],
            Help = text[
                "From the manual of the phone or softphone, with {number} where the number belongs.",
                "Aus der Anleitung des Telefons oder Softphones, mit {number} an der Stelle der Rufnummer."],
            Example = "http://127.0.0.1:61235/?action=make_call&target={number}",
        },
        new()
        {
            Key = HangUpTemplate,
            Kind = LineFieldKind.Url,
            Label = text["Address that hangs up", "Adresse zum Auflegen"],
            Help = text["Empty, if the phone has none.", "Leer, wenn das Telefon keine hat."],
            Example = "http://127.0.0.1:5678/end",
        },
        new()
        {
            Key = AnswerTemplate,
            Kind = LineFieldKind.Url,
            Label = text["Address that answers", "Adresse zum Annehmen"],
            Help = text["Empty, if the phone has none.", "Leer, wenn das Telefon keine hat."],
            Example = "http://127.0.0.1:5678/answer",
        },
    ];
}
