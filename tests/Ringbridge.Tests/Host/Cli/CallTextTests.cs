using Ringbridge.Cli;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Host.Cli;

public sealed class CallTextTests
{
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
}
