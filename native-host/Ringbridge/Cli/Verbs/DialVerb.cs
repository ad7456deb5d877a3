using System.CommandLine;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Dialling;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>
/// <c>dial</c>: a number, the clipboard, or the marked text. The last two are there for a system-wide shortcut, where no
/// terminal shows anything: their questions and failures come as dialogs and notifications.
/// </summary>
internal sealed class DialVerb : Command
{
    // A link's address is no longer; what is longer is a text that was marked by mistake.
    private const int MaxChars = 512;

    private static readonly Phrase Summary = new("dial a number", "eine Nummer wählen");
    private static readonly Phrase Number = new("a number in any form, or a tel:, callto: or sip: link", "eine Nummer in beliebiger Form oder ein tel:-, callto:- oder sip:-Link");
    private static readonly Phrase Line = new("the line to dial with; the default line when left out", "die Leitung, über die gewählt wird; ohne Angabe die Standardleitung");
    private static readonly Phrase Yes = new("dial even what needs confirmation", "auch wählen, was eine Bestätigung braucht");
    private static readonly Phrase Clipboard = new("dial the number in the clipboard", "die Nummer aus der Zwischenablage wählen");
    private static readonly Phrase Selection = new("dial the number that is marked in any program (Linux)", "die in irgendeinem Programm markierte Nummer wählen (Linux)");
    private static readonly Phrase OneSource = new(
        "Name one thing to dial: a number, --clipboard or --selection.", "Nennen Sie genau eines: eine Nummer, --clipboard oder --selection.");

    private static readonly Phrase NoSelection = new(
        "This system does not tell other programs what is marked. Copy the number and use --clipboard.",
        "Dieses System verrät anderen Programmen nicht, was markiert ist. Kopieren Sie die Nummer und nehmen Sie --clipboard.");

    private static readonly Phrase NoTool = new(
        "None of the programs that could read it is installed: {0}.", "Keines der Programme, die das lesen könnten, ist installiert: {0}.");

    private static readonly Phrase EmptyClipboard = new("The clipboard holds no text.", "Die Zwischenablage enthält keinen Text.");
    private static readonly Phrase EmptySelection = new("Nothing is marked.", "Es ist nichts markiert.");
    private static readonly Phrase TooLong = new("That is a long text, not a number.", "Das ist ein langer Text, keine Rufnummer.");

    private readonly VerbServices _services;
    private readonly Argument<string?> _number;
    private readonly Option<string?> _line;
    private readonly Option<bool> _yes;
    private readonly Option<bool> _clipboard;
    private readonly Option<bool> _selection;

    /// <summary>The verb.</summary>
    public DialVerb(VerbServices services)
        : base("dial", Summary.In(services.Language))
    {
        var language = services.Language;
        _services = services;
        _number = new("NUMBER|URI") { Arity = ArgumentArity.ZeroOrOne, Description = Number.In(language) };
        _line = new("--line") { HelpName = "ID", Description = Line.In(language) };
        _yes = new("--yes") { Description = Yes.In(language) };
        _clipboard = new("--clipboard") { Description = Clipboard.In(language) };
        _selection = new("--selection") { Description = Selection.In(language) };
        Add(_number);
        Add(_line);
        Add(_yes);
        Add(_clipboard);
        Add(_selection);
        SetAction(services.Guard(RunAsync));
    }

    private Task<int> RunAsync(Invocation run)
    {
        var number = run.Parse.GetValue(_number);
        return (number, run.Parse.GetValue(_clipboard), run.Parse.GetValue(_selection)) switch
        {
            ({ } given, false, false) => DialAsync(run, given, new TerminalConfirmation(run.Terminal)),
            (null, true, false) => FromDesktopAsync(run, ReadClipboardAsync),
            (null, false, true) => FromDesktopAsync(run, ReadSelectionAsync),
            _ => throw new UsageException(OneSource),
        };
    }

    private async Task<int> FromDesktopAsync(Invocation run, Func<CancellationToken, Task<string>> read)
    {
        if (run.Terminal.IsInteractive)
        {
            return await DialAsync(run, await read(run.Cancellation), new TerminalConfirmation(run.Terminal));
        }

        var dialogs = _services.Dialogs;
        return await _services.TellFailuresAsync(
            run, async () => await DialAsync(run, await read(run.Cancellation), new DialogConfirmation(dialogs, run.Language)));
    }

    private async Task<int> DialAsync(Invocation run, string text, IConfirmation confirmation)
    {
        if (text.Length > MaxChars)
        {
            throw new FailedException(Reasons.BadNumber, TooLong);
        }

        await using var agent = await run.OpenAgentAsync();
        var what = new CallDialParams { Number = text, LineId = run.Parse.GetValue(_line), Confirmed = run.Parse.GetValue(_yes) };
        var call = await new ConfirmedDial(agent, confirmation, run.Language).RunAsync(what, run.Cancellation);
        return run.Terminal.Finish(new CallResult(call), ContractJson.Default.CallResult, CallText.Line(call, run.Language));
    }

    private async Task<string> ReadClipboardAsync(CancellationToken cancellationToken) =>
        Found(await _services.SelectedText.ReadClipboardAsync(cancellationToken), _services.SelectedText.ClipboardTools, EmptyClipboard);

    private async Task<string> ReadSelectionAsync(CancellationToken cancellationToken) => _services.SelectedText.CanReadSelection
        ? Found(await _services.SelectedText.ReadSelectionAsync(cancellationToken), _services.SelectedText.SelectionTools, EmptySelection)
        : throw new FailedException(Reasons.NotSupported, NoSelection);

    private static string Found(string? text, IReadOnlyList<string> tools, Phrase nothing) => text switch
    {
        null => throw new FailedException(Reasons.NotSupported, NoTool, string.Join(", ", tools)),
        "" => throw new FailedException(Reasons.BadNumber, nothing),
        _ => text,
    };
}
