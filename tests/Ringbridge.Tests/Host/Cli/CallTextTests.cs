using Ringbridge.Cli;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Host.Cli;

public sealed class CallTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly Call Over = new()
    {
        Id = "c1",
        LineId = "desk",
        Direction = CallDirection.Inbound,
        State = CallState.Ended,
        EndReason = EndReason.Hangup,
        RemoteNumber = "+4989123456",
        StartedAt = Noon,
    };

    private static readonly Call Dialled = new()
    {
        Id = "1",
        LineId = "nfon",
        Direction = CallDirection.Outbound,
        State = CallState.Dialing,
        RemoteNumber = "+4930123456",
        StartedAt = DateTimeOffset.UnixEpoch,
        Problem = ProblemTexts.Describe(new Problem(Reasons.Hint, Details.PickUpPhone), "en"),
    };

    [Fact]
    public void A_call_that_is_dialled_says_what_the_phone_wants() =>
        CallText.Line(Dialled, "en").ShouldBe("→ +4930123456: dialling. Pick up your phone: it rings first, then the other side is called.");

    [Theory]
    [InlineData("en", "→ +4930123456: hanging up")]
    [InlineData("de", "→ +4930123456: wird beendet")]
    public void A_call_that_is_hung_up_and_of_which_no_end_was_told_yet_wants_nothing_any_more(string language, string text) =>
        CallText.HungUpLine(Dialled, language).ShouldBe(text);

    [Fact]
    public void A_call_that_is_hung_up_and_over_says_how() =>
        CallText.HungUpLine(Dialled with { State = CallState.Ended, EndReason = EndReason.Hangup, Problem = null }, "en").ShouldBe("→ +4930123456: ended");

    [Theory]
    [InlineData(5, "ended after 0:05", "beendet nach 0:05")]
    [InlineData(605, "ended after 10:05", "beendet nach 10:05")]
    [InlineData(93_784, "ended after 26:03:04", "beendet nach 26:03:04")]
    public void A_call_in_which_people_talked_says_how_long(int seconds, string english, string german)
    {
        var call = Over with { ConnectedAt = Noon, EndedAt = Noon.AddSeconds(seconds) };

        CallText.Line(call, "en").ShouldBe($"← +4989123456: {english}");
        CallText.State(call, "de").ShouldBe(german);
    }

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        CallText.State(Over with { EndedAt = Noon }, "en").ShouldBe("ended");
        CallText.State(Over with { ConnectedAt = Noon, EndReason = EndReason.Unknown }, "en").ShouldBe("ended (nobody told how)");
        CallText.State(Over with { EndReason = EndReason.Missed, EndedAt = Noon }, "de").ShouldBe("verpasst");
    }
}
