using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Baresip;

/// <summary>Baresip 1.0.0 lists and finds only the calls of its current account, and makes the account of the newest caller the current one.</summary>
[Collection(RealSip.Name)]
public sealed class TwoAccountsTests
{
    private const string Office = "+4989123456";
    private const string Home = "+4989777777";

    [Fact]
    public async Task Calls_of_both_accounts_can_be_handled()
    {
        await using var baresip = await BaresipProcess.StartAsync(Office, otherUser: Home);
        await using var probe = BaresipLines.Run(baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);
        await using var first = SippProcess.Call(baresip, Office, SippScenario.CallsAndIsHeld("<sip:030111@pbx.test>"));
        var office = await probe.WaitForCallAsync(CallState.Ringing);
        await using var second = SippProcess.Call(baresip, Home, SippScenario.CallsAndIsRefused("<sip:030222@pbx.test>", 486));
        var home = await probe.WaitAsync<CallEvent>("the second call", call => call.LineCallId != office.LineCallId);

        await probe.Line.AnswerAsync(office.LineCallId, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Connected, office.LineCallId);
        await probe.Line.HangUpAsync(home.LineCallId, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Ended, home.LineCallId);
        await probe.Line.HoldAsync(office.LineCallId, CancellationToken.None);
        await probe.WaitForCallAsync(CallState.Held, office.LineCallId);
        await first.WaitForMessageAsync("a=sendonly");
        await probe.Line.HangUpAsync(office.LineCallId, CancellationToken.None);

        (await probe.WaitForCallAsync(CallState.Ended, office.LineCallId)).EndReason.ShouldBe(EndReason.Hangup);
        (await first.WaitForExitAsync()).ShouldBe(0);
        (await second.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Calls_of_both_accounts_are_found_again()
    {
        await using var baresip = await BaresipProcess.StartAsync(Office, otherUser: Home);
        await using var first = SippProcess.Call(baresip, Office, SippScenario.CallsAndStays("<sip:030111@pbx.test>"));
        await using var second = SippProcess.Call(baresip, Home, SippScenario.CallsAndStays("<sip:030222@pbx.test>"));
        await first.WaitForMessageAsync("SIP/2.0 180 Ringing");
        await second.WaitForMessageAsync("SIP/2.0 180 Ringing");

        await using var probe = BaresipLines.Run(baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);

        probe.Calls.Select(call => (call.State, call.Direction, call.RemoteNumber)).ShouldBe(
        [
            (CallState.Ringing, CallDirection.Inbound, "030111"),
            (CallState.Ringing, CallDirection.Inbound, "030222"),
        ]);
    }

    [Theory]
    [InlineData(null, "office")]
    [InlineData("sip:home@pbx.test", "home")]
    public async Task The_chosen_account_dials(string? account, string from)
    {
        var pbxPort = PortBlock.Take(2);
        await using var baresip = await BaresipProcess.StartAsync("office", pbxPort, otherUser: "home");
        await using var network = await SippProcess.TakeCallAsync(pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(baresip.ControlAddress, account: account);

        await probe.DialAsync("+4930609854180");

        (await network.WaitForMessageAsync("INVITE sip:+4930609854180@pbx.test")).ShouldContain($"From: <sip:{from}@pbx.test>");
    }

    [Fact]
    public async Task An_account_that_baresip_does_not_have_is_named()
    {
        await using var baresip = await BaresipProcess.StartAsync("office");
        await using var probe = BaresipLines.Run(baresip.ControlAddress, account: "sip:nobody@pbx.test");

        var refusal = await Should.ThrowAsync<LineRejectedException>(() => probe.DialAsync("+4930609854180"));

        refusal.Problem.Arguments["answer"].ShouldBe("account not found (sip:nobody@pbx.test)");
    }
}
