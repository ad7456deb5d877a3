using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Simulator;

/// <summary>
/// What a dialled number does. The last four digits choose, so that every state and failure can be seen without a phone.
/// The table stands in docs/lines/simulator.md too.
/// </summary>
internal static class SimulatorScript
{
    /// <summary>This ending is refused by the simulated phone.</summary>
    public const string RefusedEnding = "0005";

    /// <summary>This ending finds the simulated phone switched off.</summary>
    public const string UnreachableEnding = "0006";

    /// <summary>This ending goes to a simulated phone that takes the command and reports nothing more.</summary>
    public const string SilentEnding = "0008";

    /// <summary>An unanswered caller gives up after this time.</summary>
    public static readonly TimeSpan CallerPatience = TimeSpan.FromSeconds(45);

    /// <summary>A simulated phone that was found switched off is back after this time.</summary>
    public static readonly TimeSpan Outage = TimeSpan.FromSeconds(8);

    private static readonly SimulatorStep Ringing = new(TimeSpan.FromSeconds(0.8), CallState.Ringing);
    private static readonly SimulatorStep Connected = new(TimeSpan.FromSeconds(2.5), CallState.Connected);

    private static readonly IReadOnlyList<SimulatorStep> Answered = [Ringing, Connected];

    private static readonly Dictionary<string, IReadOnlyList<SimulatorStep>> ByEnding = new(StringComparer.Ordinal)
    {
        ["0001"] = [Ended(0.8, EndReason.Busy)],
        ["0002"] = [Ringing, Ended(2.5, EndReason.Rejected)],
        ["0003"] = [Ringing, Ended(20, EndReason.NoAnswer)],
        ["0004"] = [Ended(0.8, EndReason.Failed)],
        ["0007"] = [Ringing, Connected, Ended(5, EndReason.Hangup)],
        [SilentEnding] = [],
        ["0009"] = [Ringing],
    };

    /// <summary>What happens by itself after the number was dialled.</summary>
    public static IReadOnlyList<SimulatorStep> ForDialled(string number) => ByEnding.GetValueOrDefault(EndingOf(number), Answered);

    /// <summary>What happens by itself after somebody called.</summary>
    public static IReadOnlyList<SimulatorStep> ForCaller { get; } = [new(CallerPatience, CallState.Ended, EndReason.Missed)];

    /// <summary>The part of the number that chooses.</summary>
    public static string EndingOf(string number) => number.Length <= 4 ? number : number[^4..];

    private static SimulatorStep Ended(double afterSeconds, EndReason reason) => new(TimeSpan.FromSeconds(afterSeconds), CallState.Ended, reason);
}
