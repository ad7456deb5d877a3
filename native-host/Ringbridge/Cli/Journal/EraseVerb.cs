using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Dialling;

namespace Ringbridge.Cli.Journal;

/// <summary><c>journal erase</c>: one call, all with one number, or all; asked first.</summary>
internal sealed class EraseVerb : Command
{
    private readonly Argument<string?> _call;
    private readonly Option<string?> _number;
    private readonly Option<bool> _all;
    private readonly Option<bool> _yes;

    /// <summary>The verb.</summary>
    public EraseVerb(VerbServices services)
        : base("erase", JournalPhrases.Erase.In(services.Language))
    {
        var language = services.Language;
        _call = new("CALL") { Arity = ArgumentArity.ZeroOrOne, Description = JournalPhrases.Which.In(language) };
        _number = new("--number") { HelpName = "NUMBER", Description = JournalPhrases.EraseNumber.In(language) };
        _all = new("--all") { Description = JournalPhrases.EraseAll.In(language) };
        _yes = new("--yes") { Description = JournalPhrases.Yes.In(language) };
        Add(_call);
        Add(_number);
        Add(_all);
        Add(_yes);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var (call, number, all) = (run.Parse.GetValue(_call), run.Parse.GetValue(_number), run.Parse.GetValue(_all));
        var question = (call, number, all) switch
        {
            ({ Length: > 0 }, null, false) => JournalPhrases.AskOne.In(run.Language),
            (null, { Length: > 0 }, false) => JournalPhrases.AskNumber.In(run.Language, number),
            (null, null, true) => JournalPhrases.AskAll.In(run.Language),
            _ => throw new UsageException(JournalPhrases.EraseOne),
        };
        if (!run.Parse.GetValue(_yes))
        {
            await AskAsync(run, question);
        }

        await using var agent = await run.OpenAgentAsync();
        var erased = await agent.EraseAsync(
            new JournalEraseParams
            {
                CallId = call is null ? null : await LastCall.IdAsync(call, agent, run.Cancellation),
                Number = number,
                All = all,
            },
            run.Cancellation);
        return run.Terminal.Finish(erased, ContractJson.Default.JournalEraseResult, JournalPhrases.Erased.In(run.Language, erased.Erased));
    }

    private static async Task AskAsync(Invocation run, string question)
    {
        if (await new TerminalConfirmation(run.Terminal).AskAsync(question, run.Cancellation) is var answer && answer is not true)
        {
            throw new FailedException(Reasons.ConfirmNeeded, answer is null ? JournalPhrases.CannotAsk : JournalPhrases.NotErased);
        }
    }
}
