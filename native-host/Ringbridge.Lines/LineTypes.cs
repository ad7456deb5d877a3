using Ringbridge.Lines.ActionUrl;
using Ringbridge.Lines.Baresip;
using Ringbridge.Lines.Desktop;
using Ringbridge.Lines.Nfon;
using Ringbridge.Lines.Simulator;
using Ringbridge.Lines.Snom;
using Ringbridge.Lines.Yealink;

namespace Ringbridge.Lines;

/// <summary>The registry: every kind of line this build knows. A new phone system is its folder and one line here.</summary>
public static class LineTypes
{
    /// <summary>In the order in which the options page offers them: real phones first.</summary>
    public static IReadOnlyList<ILineType> All { get; } =
    [
        new YealinkLineType(),
        new SnomLineType(),
        new ActionUrlLineType(),
        new DesktopLineType(),
        new NfonLineType(),
        new BaresipLineType(),
        new SimulatorLineType(),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static ILineType? Find(string type) => All.FirstOrDefault(candidate => string.Equals(candidate.Type, type, StringComparison.Ordinal));
}
