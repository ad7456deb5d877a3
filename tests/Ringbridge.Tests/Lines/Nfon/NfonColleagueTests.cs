using System.Text;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Presence;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines.Nfon;
using Ringbridge.Lines.Presence;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Nfon;

public sealed class NfonColleagueTests
{
    [Fact]
    public async Task Everybody_is_there_with_name_line_and_presence()
    {
        await using var desk = await NfonDesk.StartAsync();

        await Eventually.UntilAsync("all states", () => desk.Line.Colleagues.All.Count(colleague => colleague.Line != ColleagueLine.Unknown) == 5);

        desk.Line.Colleagues.All.Select(one => $"{one.Number} {one.Name} {one.Line} {one.Presence} {one.IsSelf}").ShouldBe(
        [
            "101 Erika Mustermann Idle Available False",
            "102 Anton Berger Idle Available True",
            "103 Çağla Öztürk Idle Away False",
            "112 Empfang Idle Unknown False",
            "420 Werkstatt Offline Offline False",
        ]);
    }

    [Fact]
    public async Task A_change_is_seen()
    {
        await using var desk = await NfonDesk.StartAsync();

        desk.Switch.Put(new NfonExtension("101", "Erika Mustermann") { Line = "in-use", Presence = "dnd" });

        await Eventually.UntilAsync(
            "the change", () => desk.Line.Colleagues.All.Any(one => one is { Number: "101", Line: ColleagueLine.InUse, Presence: ColleaguePresence.DoNotDisturb, Since: not null }));
    }

    [Fact]
    public async Task When_nothing_is_heard_nothing_is_claimed()
    {
        var time = new Testing.ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        await Eventually.UntilAsync("all states", () => desk.Line.Colleagues.All.Count(colleague => colleague.Line != ColleagueLine.Unknown) == 5);

        desk.Server.Fault = Fault.Broken;
        desk.Switch.EndStreams(StreamEnd.Reset);

        await Eventually.UntilAsync("no state", () => desk.Line.Colleagues.All.All(one => one is { Line: ColleagueLine.Unknown, Presence: ColleaguePresence.Unknown, Name: not null }));
    }

    [Fact]
    public async Task When_NFON_does_not_tell_what_they_do_it_is_said_and_calls_are_heard()
    {
        await using var desk = await NfonDesk.StartAsync(prepare: server => server.RefusesStates = true, waits: false);

        (await desk.Probe.WaitForHealthAsync(LineHealth.Degraded)).Problem.ShouldNotBeNull().Detail.ShouldBe(Details.ColleaguesNotHeard);
        await desk.Switch.WaitForCallListenersAsync(1, NfonDesk.Soon);
        var id = desk.Switch.Ring("102", "4930123456");

        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
    }

    [Fact]
    public async Task Colleagues_are_not_asked_for_when_nobody_wants_them()
    {
        await using var server = new FakeNfon(new FakeServerOptions());
        await using var line = NfonDesk.Create(new TestLines { Secrets = { ["nfon"] = "right" } }, server.Url, colleagues: "hide");
        await using var probe = new LineProbe(line);
        await probe.WaitForHealthAsync(LineHealth.Up);

        line.Capabilities.ShouldNotContain(LineCapability.Presence);
        server.Exchanges.ShouldNotContain(exchange => exchange.Request.Path.EndsWith("/states", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"extension":"<b>","line":"idle"}""")]
    [InlineData("""{"line":"idle"}""")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    public void What_is_no_state_changes_nothing(string json)
    {
        var board = new PresenceBoard("nfon", "102");

        NfonColleagues.Hear(board, Encoding.UTF8.GetBytes(json));

        board.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_nobody_knows_is_not_known()
    {
        var board = new PresenceBoard("nfon", "102");

        NfonColleagues.Hear(board, """{"extension":"101","line":"dancing","presence":"null","updated":"2013-10-27T13:01:10:00.069620809+02:00"}"""u8);

        board.All.ShouldHaveSingleItem().ShouldBe(new Colleague { LineId = "nfon", Number = "101" });
    }

    [Fact]
    public void Extensions_without_end_fill_no_memory()
    {
        var board = new PresenceBoard("nfon", "102");

        for (var number = 1; number <= PresenceBoard.MaxColleagues + 100; number++)
        {
            board.Put(number.ToString(System.Globalization.CultureInfo.InvariantCulture), ColleagueLine.Idle, ColleaguePresence.Available, null);
        }

        board.All.Count.ShouldBe(PresenceBoard.MaxColleagues);
    }
}
