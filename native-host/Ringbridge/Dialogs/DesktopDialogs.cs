using Ringbridge.Programs;

namespace Ringbridge.Dialogs;

/// <summary>
/// Dialogs and notifications by the tools that desktops bring: zenity or kdialog, notify-send, osascript. What is shown
/// may quote a hostile link, so it is passed as an argument of its own and never as markup or script.
/// </summary>
/// <param name="programs">Runs the tools.</param>
/// <param name="system">Which system this is; not Windows.</param>
/// <param name="hasDesktop">Whether there is a screen to show anything on.</param>
internal sealed class DesktopDialogs(IProgramRunner programs, SystemKind system, bool hasDesktop) : IDialogs
{
    private const string Title = "Ringbridge";
    private const int AnswerSeconds = 60;

    // The dialog closes itself first; this is for one that does not.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(AnswerSeconds + 5);
    private static readonly TimeSpan TellTimeout = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<bool?> AskAsync(string question, string yes, string no, CancellationToken cancellationToken)
    {
        foreach (var (program, arguments) in Questions(question, yes, no))
        {
            if (await programs.RunAsync(program, arguments, AnswerTimeout, cancellationToken) is { } result)
            {
                return result.ExitCode == 0;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public async Task<bool> TellAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var (program, arguments) in Notices(text))
        {
            if (await programs.RunAsync(program, arguments, TellTimeout, cancellationToken) is { ExitCode: 0 })
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(string Program, string[] Arguments)> Questions(string question, string yes, string no)
    {
        if (system == SystemKind.MacOS)
        {
            string[] script =
            [
                "-e", "on run {question, okLabel, cancelLabel}",
                "-e", $"set answer to display dialog question with title \"{Title}\" buttons {{cancelLabel, okLabel}} default button cancelLabel cancel button cancelLabel giving up after {AnswerSeconds}",
                "-e", "if gave up of answer then error number -128",
                "-e", "end run",
            ];
            return [("osascript", [.. script, question, yes, no])];
        }

        return !hasDesktop
            ? []
            :
            [
                ("zenity", ["--question", "--no-markup", "--default-cancel", $"--timeout={AnswerSeconds}", $"--title={Title}", $"--ok-label={yes}", $"--cancel-label={no}", $"--text={question}"]),
                ("kdialog", ["--title", Title, "--yes-label", yes, "--no-label", no, "--warningyesno", WithoutMarkup(question)]),
            ];
    }

    private IEnumerable<(string Program, string[] Arguments)> Notices(string text)
    {
        if (system == SystemKind.MacOS)
        {
            return [("osascript", ["-e", "on run {notice}", "-e", $"display notification notice with title \"{Title}\"", "-e", "end run", text])];
        }

        return !hasDesktop
            ? []
            :
            [
                ("notify-send", ["--app-name=Ringbridge", "--icon=call-start", "--", Title, WithoutMarkup(text)]),
                ("zenity", ["--notification", $"--text={WithoutMarkup(text)}"]),
                ("kdialog", ["--title", Title, "--passivepopup", WithoutMarkup(text), "10"]),
            ];
    }

    // Qt guesses, and the notification specification allows, HTML: without angle brackets and ampersands there is none.
    private static string WithoutMarkup(string text) =>
        text.Replace('<', '‹').Replace('>', '›').Replace('&', '＆');
}
