using Ringbridge.Programs;

namespace Ringbridge.Tests.Host.Programs;

public sealed class SelectedTextTests
{
    [Fact]
    public async Task On_X11_the_first_tool_that_is_there_is_asked()
    {
        var programs = new RecordingPrograms().With("xsel", "030 123\n");

        (await new SelectedText(programs, SystemKind.Linux, isWayland: false).ReadSelectionAsync(CancellationToken.None)).ShouldBe("030 123");

        programs.Started.Select(start => start[0]).ShouldBe(["xclip", "xsel"]);
    }

    [Fact]
    public async Task On_Wayland_its_own_tool_comes_first_and_X11_programs_are_asked_after_it()
    {
        var programs = new RecordingPrograms().With("wl-paste", "").With("xclip", "030 123");

        (await new SelectedText(programs, SystemKind.Linux, isWayland: true).ReadClipboardAsync(CancellationToken.None)).ShouldBe("030 123");

        programs.Started.Select(start => start[0]).ShouldBe(["wl-paste", "xclip"]);
    }

    [Fact]
    public async Task An_empty_clipboard_is_empty()
    {
        var programs = new RecordingPrograms().With("xclip", "", exitCode: 1);

        (await new SelectedText(programs, SystemKind.Linux, isWayland: false).ReadClipboardAsync(CancellationToken.None)).ShouldBe("");
    }

    [Fact]
    public async Task Without_any_tool_nothing_can_be_read() =>
        (await new SelectedText(new RecordingPrograms(), SystemKind.Linux, isWayland: false).ReadClipboardAsync(CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task On_MacOS_the_clipboard_is_read_with_pbpaste()
    {
        var programs = new RecordingPrograms().With("pbpaste", "030 123");

        (await new SelectedText(programs, SystemKind.MacOS, isWayland: false).ReadClipboardAsync(CancellationToken.None)).ShouldBe("030 123");
    }

    [Theory]
    [InlineData(SystemKind.MacOS)]
    [InlineData(SystemKind.Windows)]
    internal void Other_systems_do_not_tell_what_is_marked(SystemKind system) =>
        new SelectedText(new RecordingPrograms(), system, isWayland: false).CanReadSelection.ShouldBeFalse();
}
