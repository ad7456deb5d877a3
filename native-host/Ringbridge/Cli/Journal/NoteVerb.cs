using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Cli.Journal;

/// <summary><c>journal note</c>: writes a note or tags to a call, or makes it private.</summary>
internal sealed class NoteVerb : Command
{
    private readonly Argument<string> _call;
    private readonly Argument<string?> _text;
    private readonly Option<string[]> _tags;
    private readonly Option<bool> _noTags;
    private readonly Option<bool> _private;

    /// <summary>The verb.</summary>
    public NoteVerb(VerbServices services)
        : base("note", JournalPhrases.Note.In(services.Language))
    {
        var language = services.Language;
        _call = new("CALL") { Description = JournalPhrases.Which.In(language) };
        _text = new("TEXT") { Arity = ArgumentArity.ZeroOrOne, Description = JournalPhrases.NoteText.In(language) };
        _tags = new("--tag") { HelpName = "TAG", Description = JournalPhrases.Tag.In(language) };
        _noTags = new("--no-tags") { Description = JournalPhrases.NoTags.In(language) };
        _private = new("--private") { Description = JournalPhrases.Private.In(language) };
        Add(_call);
        Add(_text);
        Add(_tags);
        Add(_noTags);
        Add(_private);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var (note, tags, isPrivate) = (run.Parse.GetValue(_text), TagsOf(run.Parse), run.Parse.GetValue(_private));
        if (note is null && tags is null && !isPrivate)
        {
            throw new UsageException(JournalPhrases.NothingToWrite);
        }

        await using var agent = await run.OpenAgentAsync();
        var call = await agent.AnnotateAsync(
            new JournalAnnotateParams
            {
                CallId = await LastCall.IdAsync(run.Parse.GetRequiredValue(_call), agent, run.Cancellation),
                Note = note,
                Tags = tags,
                Private = isPrivate ? true : null,
            },
            run.Cancellation);
        return run.Terminal.Finish(new CallResult(call), ContractJson.Default.CallResult, CallText.Line(call, run.Language));
    }

    private string[]? TagsOf(ParseResult parse) =>
        parse.GetValue(_noTags) ? [] : parse.GetValue(_tags) is { Length: > 0 } tags ? tags : null;
}
