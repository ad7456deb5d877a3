using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Lines.Simulator;

/// <summary>The built-in simulator: the line there is when none is configured.</summary>
public sealed class SimulatorLineType : ILineType
{
    /// <summary>Everything but presence.</summary>
    internal static readonly IReadOnlyList<LineCapability> Capabilities =
        [LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Hold, LineCapability.Events];

    /// <inheritdoc/>
    public string Type => "simulator";

    /// <inheritdoc/>
    public NumberFormat DefaultNumberFormat => NumberFormat.E164;

    /// <inheritdoc/>
    public LineTypeInfo Describe(string language)
    {
        var german = ProblemTexts.IsGerman(language);
        return new LineTypeInfo
        {
            Type = Type,
            Name = "Simulator",
            Description = german
                ? "Ein gespieltes Telefon zum Ausprobieren: Es ruft niemanden wirklich an und zeigt jeden Zustand eines Anrufs."
                : "A make-believe phone for trying things out: it calls nobody and shows every state a call can have.",
            Capabilities = Capabilities,
            Fields = [],
        };
    }

    /// <inheritdoc/>
    public ILine Create(LineSettings settings, LineServices services) => new SimulatorLine(settings, services);
}
