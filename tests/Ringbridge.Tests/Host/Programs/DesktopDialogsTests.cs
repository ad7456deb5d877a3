using Ringbridge.Dialogs;

namespace Ringbridge.Tests.Host.Programs;

public sealed class DesktopDialogsTests
{
    private const string Hostile = "Call <b>--help</b> & \"$(id)\"?";

    [Fact]
    public async Task The_question_reaches_zenity_as_one_argument_without_markup()
    {
        var programs = new RecordingPrograms().With("zenity", "");

        (await Dialogs(programs).AskAsync(Hostile, "Call", "Cancel", CancellationToken.None)).ShouldBe(true);

        programs.Started.ShouldHaveSingleItem().ShouldContain($"--text={Hostile}");
        programs.Started[0].ShouldContain("--no-markup");
    }

    [Fact]
    public async Task KDE_s_dialog_gets_no_angle_brackets_because_it_guesses_at_markup()
    {
        var programs = new RecordingPrograms().With("kdialog", "", exitCode: 1);

        (await Dialogs(programs).AskAsync(Hostile, "Call", "Cancel", CancellationToken.None)).ShouldBe(false);

        programs.Started[^1][^1].ShouldBe("Call ‹b›--help‹/b› ＆ \"$(id)\"?");
    }

    [Fact]
    public async Task Without_a_tool_nobody_is_asked() =>
        (await Dialogs(new RecordingPrograms()).AskAsync("Call?", "Call", "Cancel", CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task Without_a_screen_no_tool_is_started()
    {
        var programs = new RecordingPrograms().With("zenity", "");

        (await new DesktopDialogs(programs, SystemKind.Linux, hasDesktop: false).AskAsync("Call?", "Call", "Cancel", CancellationToken.None)).ShouldBeNull();

        programs.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_is_shown_by_the_first_tool_that_can()
    {
        var programs = new RecordingPrograms().With("notify-send", "", exitCode: 1).With("zenity", "");

        (await Dialogs(programs).TellAsync("The phone is off.", CancellationToken.None)).ShouldBeTrue();

        programs.Started.Select(start => start[0]).ShouldBe(["notify-send", "zenity"]);
    }

    [Fact]
    public async Task On_MacOS_the_text_is_an_argument_of_the_script_and_never_part_of_it()
    {
        var programs = new RecordingPrograms().With("osascript", "");

        await new DesktopDialogs(programs, SystemKind.MacOS, hasDesktop: true).AskAsync(Hostile, "Call", "Cancel", CancellationToken.None);

        programs.Started[0][^3..].ShouldBe([Hostile, "Call", "Cancel"]);
    }

    private static DesktopDialogs Dialogs(RecordingPrograms programs) => new(programs, SystemKind.Linux, hasDesktop: true);
}
