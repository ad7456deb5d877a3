using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Baresip;

/// <summary>The open-source SIP softphone baresip, with its ctrl_tcp module.</summary>
public sealed class BaresipLineType : ILineType
{
    /// <summary>All that baresip's menu can do.</summary>
    internal static readonly IReadOnlyList<LineCapability> Capabilities =
        [LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Hold, LineCapability.Events];

    /// <inheritdoc/>
    public string Type => "baresip";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.E164;

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var german = ProblemTexts.IsGerman(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = "baresip",
            Description = german
                ? "Das freie SIP-Softphone baresip auf diesem Computer: wählen, annehmen, halten, auflegen, alle Anrufe sehen."
                : "The free SIP softphone baresip on this computer: dial, answer, hold, hang up, see every call.",
            Capabilities = Capabilities,
            Fields = Fields(german),
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) => new BaresipLine(settings, services);

    private static IReadOnlyList<LineField> Fields(bool german) =>
    [
        new LineField
        {
            Key = LineKeys.Address,
            Kind = LineFieldKind.Endpoint,
            Label = german ? "Adresse" : "Address",
            Help = german
                ? "Wo das Modul ctrl_tcp von baresip lauscht (ctrl_tcp_listen). Es kennt kein Passwort; lassen Sie es nur auf diesem Computer lauschen."
                : "Where baresip’s module ctrl_tcp listens (ctrl_tcp_listen). It knows no password, so let it listen on this computer only.",
            Example = BaresipOptions.DefaultAddress,
            Default = BaresipOptions.DefaultAddress,
        },
        new LineField
        {
            Key = BaresipOptions.DomainKey,
            Kind = LineFieldKind.Text,
            Label = german ? "Domäne der Telefonanlage" : "Domain of the phone system",
            Help = german
                ? "Gewählt wird sip:NUMMER@DOMÄNE. Leer: baresip ergänzt die Domäne seines Kontos."
                : "What is dialled is sip:NUMBER@DOMAIN. Empty: baresip adds the domain of its account.",
            Example = BaresipOptions.ExampleDomain,
        },
        new LineField
        {
            Key = BaresipOptions.AccountKey,
            Kind = LineFieldKind.Text,
            Label = german ? "Konto" : "Account",
            Help = german
                ? "Nur bei mehreren Konten in baresip: womit gewählt wird. Leer: mit dem ersten."
                : "Only with several accounts in baresip: the one to dial with. Empty: the first.",
            Example = BaresipOptions.ExampleAccount,
        },
    ];
}
