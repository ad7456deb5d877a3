namespace Ringbridge.Tests.Host.Cli;

/// <summary><c>dial --clipboard</c> and <c>--selection</c>, with clipboard tools of our own on the PATH.</summary>
public sealed class DialFromDesktopTests
{
    [Fact]
    public async Task The_marked_number_is_dialled()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("xclip", "[ \"$*\" = '-out -selection primary' ] && echo ' Tel. 030 609854-180 '");

        var run = await desk.RunAsync("dial", "--selection", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("call").GetProperty("remoteNumber").GetString().ShouldBe("+4930609854180");
    }

    [Fact]
    public async Task The_copied_number_is_dialled()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("xclip", "[ \"$*\" = '-out -selection clipboard' ] && echo 030609854180");

        (await desk.RunAsync("dial", "--clipboard")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_marked_is_an_error_that_says_so()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("xclip", "exit 1");

        var run = await desk.RunAsync("dial", "--selection");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("Nothing is marked.");
    }

    [Fact]
    public async Task Without_any_tool_the_error_names_them()
    {
        await using var desk = new TestDesk();
        desk.Variables["PATH"] = "/nowhere";

        var run = await desk.RunAsync("dial", "--clipboard");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("xclip, xsel");
    }

    [Fact]
    public async Task A_book_in_the_clipboard_is_no_number()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("xclip", "head -c 100000 /dev/zero | tr '\\0' 1");

        var run = await desk.RunAsync("dial", "--clipboard");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("a long text");
    }

    [Fact]
    public async Task A_number_and_the_clipboard_at_once_is_a_wrong_command_line()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("dial", "030123", "--clipboard")).ExitCode.ShouldBe(2);
    }
}
