using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>simulate ring|answer|end</c>: plays the other side of the built-in simulator.</summary>
internal sealed class SimulateVerb : Command
{
    private static readonly Phrase Summary = new("play the other side of the built-in simulator", "die Gegenseite des eingebauten Simulators spielen");
    private static readonly Phrase RingDescription = new("somebody calls", "jemand ruft an");
    private static readonly Phrase AnswerDescription = new("the other side picks up", "die Gegenseite nimmt ab");
    private static readonly Phrase EndDescription = new("the other side hangs up", "die Gegenseite legt auf");
    private static readonly Phrase Number = new("who calls; withheld when left out", "wer anruft; ohne Angabe unterdrückt");
    private static readonly Phrase CallerName = new("the caller’s name", "Name des Anrufers");
    private static readonly Phrase Line = new("which simulator line; the first when left out", "welche Simulator-Leitung; ohne Angabe die erste");
    private static readonly Phrase Which = new("the call’s id; the newest simulated one when left out", "Kennung des Anrufs; ohne Angabe der neueste simulierte");
    private static readonly Phrase Reason = new("why it ends: {0}", "warum er endet: {0}");

    /// <summary>The verb.</summary>
    public SimulateVerb(VerbServices services)
        : base("simulate", Summary.In(services.Language))
    {
        Add(Ring(services));
        Add(Answer(services));
        Add(End(services));
    }

    private static Command Ring(VerbServices services)
    {
        var language = services.Language;
        var number = new Argument<string?>("NUMBER") { Arity = ArgumentArity.ZeroOrOne, Description = Number.In(language) };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = CallerName.In(language) };
        var line = new Option<string?>("--line") { HelpName = "ID", Description = Line.In(language) };
        var verb = new Command("ring", RingDescription.In(language)) { number, name, line };
        verb.SetAction(services.Guard(run => ReportAsync(run, (agent, token) => agent.RingAsync(
            new SimulatorRingParams
            {
                Number = run.Parse.GetValue(number),
                Name = run.Parse.GetValue(name),
                LineId = run.Parse.GetValue(line),
            },
            token))));
        return verb;
    }

    private static Command Answer(VerbServices services)
    {
        var call = CallArgument(services.Language);
        var verb = new Command("answer", AnswerDescription.In(services.Language)) { call };
        verb.SetAction(services.Guard(run => ReportAsync(run, (agent, token) => agent.SimulateAsync(
            RpcMethods.SimulatorAnswer, new SimulatorCallParams { CallId = run.Parse.GetValue(call) }, token))));
        return verb;
    }

    private static Command End(VerbServices services)
    {
        var call = CallArgument(services.Language);
        var reasons = string.Join(", ", Enum.GetNames<EndReason>().Select(CamelCase));
        var reason = new Option<EndReason?>("--reason") { HelpName = "REASON", Description = Reason.In(services.Language, reasons) };
        var verb = new Command("end", EndDescription.In(services.Language)) { call, reason };
        verb.SetAction(services.Guard(run => ReportAsync(run, (agent, token) => agent.SimulateAsync(
            RpcMethods.SimulatorEnd,
            new SimulatorCallParams { CallId = run.Parse.GetValue(call), EndReason = run.Parse.GetValue(reason) },
            token))));
        return verb;
    }

    private static Argument<string?> CallArgument(string language) =>
        new("CALL") { Arity = ArgumentArity.ZeroOrOne, Description = Which.In(language) };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static async Task<int> ReportAsync(Invocation run, Func<AgentProcess.AgentClient, CancellationToken, Task<Call>> act)
    {
        await using var agent = await run.OpenAgentAsync();
        var call = await act(agent, run.Cancellation);
        return run.Terminal.Finish(new CallResult(call), ContractJson.Default.CallResult, CallText.Line(call, run.Language));
    }
}
