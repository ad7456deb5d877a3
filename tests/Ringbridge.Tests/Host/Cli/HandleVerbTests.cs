namespace Ringbridge.Tests.Host.Cli;

/// <summary>What the system runs for a phone link; whoever made the link chose the argument.</summary>
public sealed class HandleVerbTests
{
    [Theory]
    [InlineData("tel:+4930609854180")]
    [InlineData("TEL:+49-30-609854180")]
    [InlineData("callto:+4930609854180")]
    [InlineData("sip:+4930609854180@pbx.example;user=phone")]
    [InlineData("tel:+49%2030%20609854180")]
    public async Task A_phone_link_is_dialled(string uri)
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("handle", "--json", "--", uri);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("call").GetProperty("remoteNumber").GetString().ShouldBe("+4930609854180");
    }

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com/tel:+4930")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tel:")]
    [InlineData("telephone:+4930123")]
    [InlineData("+4930609854180")]
    [InlineData("--line=desk")]
    [InlineData("tel:+49\r\n30")]
    public async Task Anything_else_is_refused_before_the_agent_is_asked(string uri)
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("handle", "--", uri);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("phone links only");
        Directory.Exists(desk.Home.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_of_ten_thousand_characters_is_refused()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("handle", "--", $"tel:{new string('1', 10_000)}")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_needs_confirmation_is_refused_where_no_dialog_can_be_shown()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("handle", "--json", "--", "tel:+499001234567");

        run.ExitCode.ShouldBe(1);
        run.Json.GetProperty("error").GetProperty("reason").GetString().ShouldBe("confirmNeeded");
    }

    [Fact]
    public async Task What_needs_confirmation_is_dialled_after_a_yes_in_the_dialog()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("zenity", "exit 0");
        desk.Variables["DISPLAY"] = ":none";

        (await desk.RunAsync("handle", "--", "tel:+499001234567")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_needs_confirmation_is_not_dialled_after_a_no_in_the_dialog()
    {
        await using var desk = new TestDesk();
        desk.AddProgram("zenity", "exit 1");
        desk.Variables["DISPLAY"] = ":none";

        var run = await desk.RunAsync("handle", "--", "tel:+499001234567");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("Not dialled");
    }

    [Fact]
    public async Task A_failure_is_shown_on_the_desktop()
    {
        await using var desk = new TestDesk();
        var shown = Path.Combine(desk.User, "shown");
        desk.AddProgram("notify-send", $"printf '%s' \"$*\" > '{shown}'");
        desk.Variables["DISPLAY"] = ":none";

        await desk.RunAsync("handle", "--", "javascript:alert(1)");

        (await File.ReadAllTextAsync(shown)).ShouldContain("Ringbridge opens phone links only");
    }
}
