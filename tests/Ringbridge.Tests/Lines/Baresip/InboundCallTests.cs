using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Baresip;

[Collection(RealSip.Name)]
public sealed class InboundCallTests : IAsyncLifetime
{
    private const string OurNumber = "+4989123456";
    private const string Erika = "\"Erika Muster\" <sip:+49307778899@pbx.test>";
    private BaresipProcess _baresip = null!;
    private LineProbe _probe = null!;

    public async Task InitializeAsync()
    {
        _baresip = await BaresipProcess.StartAsync(OurNumber);
        _probe = BaresipLines.Run(_baresip.ControlAddress);
        await _probe.WaitForHealthAsync(LineHealth.Up);
    }

    public async Task DisposeAsync()
    {
        await _probe.DisposeAsync();
        await _baresip.DisposeAsync();
    }

    [Fact]
    public async Task A_call_rings_with_number_and_name()
    {
        await using var caller = SippProcess.Call(_baresip, OurNumber, SippScenario.Calls(Erika));

        var call = await _probe.WaitForCallAsync(CallState.Ringing);

        (call.Direction, call.RemoteNumber, call.RemoteName).ShouldBe((CallDirection.Inbound, "+49307778899", "Erika Muster"));
    }

    [Fact]
    public async Task An_answered_call_is_answered_at_the_caller_too()
    {
        await using var caller = SippProcess.Call(_baresip, OurNumber, SippScenario.Calls(Erika));
        var call = await _probe.WaitForCallAsync(CallState.Ringing);

        await _probe.Line.AnswerAsync(call.LineCallId, CancellationToken.None);

        await _probe.WaitForCallAsync(CallState.Connected, call.LineCallId);
        (await _probe.WaitForCallAsync(CallState.Ended)).EndReason.ShouldBe(EndReason.Hangup);
        (await caller.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Hanging_up_while_it_rings_rejects_the_call()
    {
        await using var caller = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndIsRefused(Erika, 486));
        var call = await _probe.WaitForCallAsync(CallState.Ringing);

        await _probe.Line.HangUpAsync(call.LineCallId, CancellationToken.None);

        (await _probe.WaitForCallAsync(CallState.Ended)).EndReason.ShouldBe(EndReason.Rejected);
        (await caller.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_caller_who_gives_up_was_missed()
    {
        await using var caller = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndGivesUp(Erika));

        (await _probe.WaitForCallAsync(CallState.Ended)).EndReason.ShouldBe(EndReason.Missed);
    }

    [Fact]
    public async Task With_two_calls_that_ring_the_chosen_one_is_answered()
    {
        await using var first = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndStays(Erika));
        var erika = await _probe.WaitForCallAsync(CallState.Ringing);
        await using var second = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndStays("<sip:030111@pbx.test>"));
        var other = await _probe.WaitAsync<Ringbridge.Lines.CallEvent>("the second call", call => call.LineCallId != erika.LineCallId);

        await _probe.Line.AnswerAsync(erika.LineCallId, CancellationToken.None);

        await _probe.WaitForCallAsync(CallState.Connected, erika.LineCallId);
        _probe.Calls.Last(call => call.LineCallId == other.LineCallId).State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public async Task With_two_calls_the_chosen_one_is_hung_up()
    {
        await using var first = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndStays(Erika));
        var erika = await _probe.WaitForCallAsync(CallState.Ringing);
        await _probe.Line.AnswerAsync(erika.LineCallId, CancellationToken.None);
        await _probe.WaitForCallAsync(CallState.Connected);
        await using var second = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndIsRefused("<sip:030111@pbx.test>", 486));
        await _probe.WaitAsync<Ringbridge.Lines.CallEvent>("the second call", call => call.LineCallId != erika.LineCallId);

        await _probe.Line.HangUpAsync(erika.LineCallId, CancellationToken.None);

        await _probe.WaitForCallAsync(CallState.Ended, erika.LineCallId);
        (await first.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Answering_a_second_call_holds_the_first()
    {
        await using var first = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndStays(Erika));
        var erika = await _probe.WaitForCallAsync(CallState.Ringing);
        await _probe.Line.AnswerAsync(erika.LineCallId, CancellationToken.None);
        await _probe.WaitForCallAsync(CallState.Connected);
        await using var second = SippProcess.Call(_baresip, OurNumber, SippScenario.CallsAndStays("<sip:030111@pbx.test>"));
        var other = await _probe.WaitAsync<Ringbridge.Lines.CallEvent>("the second call", call => call.LineCallId != erika.LineCallId);

        await _probe.Line.AnswerAsync(other.LineCallId, CancellationToken.None);

        await _probe.WaitForCallAsync(CallState.Connected, other.LineCallId);
        await _probe.WaitForCallAsync(CallState.Held, erika.LineCallId);
    }
}
