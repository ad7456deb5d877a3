using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>hangup</c>, <c>answer</c>, <c>hold</c>, <c>resume</c>.</summary>
internal sealed class CallVerb : Command
{
    private static readonly Phrase Which = new(
        "the call’s id, as “status” names it; may be left out while only one runs",
        "Kennung des Anrufs, wie „status“ sie nennt; kann entfallen, solange nur einer läuft");

    /// <summary>The verb.</summary>
    public CallVerb(VerbServices services, CallVerbKind kind)
        : base(kind.Name, kind.Description.In(services.Language))
    {
        var call = new Argument<string?>("CALL") { Arity = ArgumentArity.ZeroOrOne, Description = Which.In(services.Language) };
        Add(call);
        SetAction(services.Guard(async run =>
        {
            await using var agent = await run.OpenAgentAsync();
            var changed = await agent.ActAsync(kind.Method, run.Parse.GetValue(call), run.Cancellation);
            var text = kind == CallVerbKind.HangUp ? CallText.HungUpLine(changed, run.Language) : CallText.Line(changed, run.Language);
            return run.Terminal.Finish(new CallResult(changed), ContractJson.Default.CallResult, text);
        }));
    }
}
