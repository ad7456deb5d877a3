using System.Text.Json;
using Ringbridge.Contract.Methods;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Host.Cli;

/// <summary>The journal on the command line, against a real agent.</summary>
public sealed class JournalVerbTests
{
    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");
        await MissAsync(desk, "+4989222222", "Adam");
        await using (var client = await desk.OpenClientAsync())
        {
            await client.DialAsync("+4989333333");
            await client.CommandAsync(RpcMethods.CallHangUp);
        }

        (await NumbersAsync(desk, "--missed")).ShouldBe(["+4989222222", "+4989111111"]);
        (await NumbersAsync(desk, "--search", "eva")).ShouldBe(["+4989111111"]);
        (await NumbersAsync(desk, "--number", "089 222222")).ShouldBe(["+4989222222"]);
        (await NumbersAsync(desk, "--direction", "outbound")).ShouldBe(["+4989333333"]);
        (await NumbersAsync(desk, "--since", "1h", "--limit", "1")).ShouldBe(["+4989333333"]);
        (await NumbersAsync(desk, "--until", "yesterday")).ShouldBeEmpty();
        (await NumbersAsync(desk, "--line", "other")).ShouldBeEmpty();
    }

    [Fact]
    public async Task People_are_told_when_there_is_more_than_they_see()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");
        await MissAsync(desk, "+4989222222", "Adam");

        var run = await desk.RunAsync("journal", "--limit", "1");

        run.Output.Trim().ShouldEndWith("Adam, +49 89 222222: missed");
        run.Errors.ShouldContain("There are more");
        (await desk.RunAsync("journal", "--limit", "2")).Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--since", "soon")]
    [InlineData("--limit", "0")]
    [InlineData("--csv", "--excel")]
    [InlineData("--csv", "--limit=5")]
    [InlineData("--direction", "sideways")]
    public async Task What_makes_no_sense_is_a_wrong_command_line(params string[] arguments)
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync(["journal", .. arguments])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_note_and_tags_are_written_to_the_last_call()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");

        (await desk.RunAsync("journal", "note", "last", "Wants an offer", "--tag", "VIP", "--tag", "Berlin")).ExitCode.ShouldBe(0);

        var run = await desk.RunAsync("journal", "--tag", "VIP");
        run.Output.Trim().ShouldEndWith("Eva, +49 89 111111: missed #VIP #Berlin – Wants an offer");
        (await desk.RunAsync("journal", "note", "last")).ExitCode.ShouldBe(2);
        (await desk.RunAsync("journal", "note", "nobody", "text")).Errors.ShouldContain("not in the list of past calls");
    }

    [Fact]
    public async Task A_private_call_has_no_number_any_more()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");

        await desk.RunAsync("journal", "note", "last", "--private");

        (await desk.RunAsync("journal")).Output.ShouldContain("number withheld");
    }

    [Fact]
    public async Task Erasing_is_asked_for_first_and_done_with_yes()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");
        await MissAsync(desk, "+4989222222", "Adam");
        await MissAsync(desk, "+4989222222", "Adam");

        var asked = await desk.RunAsync("journal", "erase", "--all", "--json");
        asked.ExitCode.ShouldBe(1);
        asked.Json.GetProperty("error").GetProperty("reason").GetString().ShouldBe("confirmNeeded");
        (await NumbersAsync(desk)).Count.ShouldBe(3);

        (await desk.RunAsync("journal", "erase", "last", "--yes")).Output.ShouldContain("Calls erased: 1.");
        (await desk.RunAsync("journal", "erase", "--number", "089222222", "--yes", "--json")).Json.GetProperty("erased").GetInt32().ShouldBe(1);
        (await NumbersAsync(desk)).ShouldBe(["+4989111111"]);
        (await desk.RunAsync("journal", "erase", "--all", "--yes")).ExitCode.ShouldBe(0);
        (await NumbersAsync(desk)).ShouldBeEmpty();
        (await desk.RunAsync("journal", "erase", "--yes")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_are_told_in_words_and_as_json()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");

        (await desk.RunAsync("journal", "stats")).Output.ShouldContain("Eva, +49 89 111111: called 1, missed 1, was called 0");
        (await desk.RunAsync("journal", "stats", "--json")).Json.GetProperty("total").GetProperty("missed").GetInt32().ShouldBe(1);
        (await desk.RunAsync("journal", "stats", "--missed", "--search", "nobody", "--json")).Json.GetProperty("callers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task For_a_spreadsheet_words_are_in_the_language_of_the_system()
    {
        await using var desk = new TestDesk();
        await MissAsync(desk, "+4989111111", "Eva");
        desk.Variables["LC_ALL"] = "de_DE.UTF-8";

        var run = await desk.RunAsync("journal", "--excel");

        run.Output.ShouldContain("Beginn;Richtung;Ausgang");
        run.Output.ShouldContain(";eingehend;verpasst;\"=\"\"+4989111111\"\"\";Eva;");
    }

    private static async Task MissAsync(TestDesk desk, string number, string name)
    {
        await using var client = await desk.OpenClientAsync();
        var call = await client.RingAsync(number, name);
        await client.PlayAsync(RpcMethods.SimulatorEnd);

        // The journal puts calls in order by the millisecond in which they began.
        await Eventually.BecomesTrueAsync(() => TimeProvider.System.GetUtcNow() - call.StartedAt > TimeSpan.FromMilliseconds(1));
    }

    private static async Task<IReadOnlyList<string?>> NumbersAsync(TestDesk desk, params string[] arguments)
    {
        var run = await desk.RunAsync(["journal", "--json", .. arguments]);
        run.ExitCode.ShouldBe(0, run.Errors);
        return [.. run.Json.GetProperty("calls").EnumerateArray().Select((JsonElement call) => call.GetProperty("remoteNumber").GetString())];
    }
}
