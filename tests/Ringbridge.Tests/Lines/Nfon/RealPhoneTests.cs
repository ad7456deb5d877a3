using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>A call that was asked of the fake NFON server makes a real telephone ring: the proof is on the other phone.</summary>
[Collection(RealSip.Name)]
public sealed class RealPhoneTests
{
    [Fact]
    public async Task The_far_phone_rings_is_answered_and_the_call_ends()
    {
        var port = PortBlock.Take(4);
        await using var far = await SippProcess.TakeCallAsync(port, SippScenario.AnswersAndHangsUp);
        await using var near = await BaresipProcess.StartAsync("anton", outboundPort: port);
        await using var leg = BaresipLeg.Connect("127.0.0.1", near.ControlPort);
        await using var desk = await NfonDesk.StartAsync(prepare: server => (server.Switch.Leg, server.Switch.LiftsItself) = (leg, true));

        var id = await desk.DialAsync("+4930123456");

        (await far.WaitForMessageAsync("INVITE sip:4930123456@")).ShouldContain("INVITE sip:4930123456@");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);
        await desk.Probe.WaitForCallAsync(CallState.Ended, id);
        (await far.WaitForExitAsync()).ShouldBe(0);
    }
}
