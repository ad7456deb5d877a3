using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Baresip;

[Collection(RealSip.Name)]
public sealed class OutboundCallTests : IAsyncLifetime
{
    private readonly int _pbxPort = PortBlock.Take(2);
    private BaresipProcess _baresip = null!;

    public async Task InitializeAsync() => _baresip = await BaresipProcess.StartAsync("alice", _pbxPort);

    public async Task DisposeAsync() => await _baresip.DisposeAsync();

    [Fact]
    public async Task A_dialled_number_arrives_at_the_phone_network_as_an_INVITE()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);

        var id = await probe.DialAsync("+4930609854180");

        var messages = await network.WaitForMessageAsync("INVITE sip:+4930609854180@pbx.test");
        messages.ShouldContain($"Call-ID: {id}");
    }

    [Fact]
    public async Task A_configured_domain_is_dialled()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress, "other.example");

        await probe.DialAsync("030123456");

        await network.WaitForMessageAsync("INVITE sip:030123456@other.example");
    }

    [Fact]
    public async Task A_call_rings_connects_and_ends_when_we_hang_up()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);

        var id = await probe.DialAsync("+4930609854180");
        await probe.WaitForCallAsync(CallState.Connected);
        await probe.Line.HangUpAsync(id, CancellationToken.None);
        var ended = await probe.WaitForCallAsync(CallState.Ended);

        ended.EndReason.ShouldBe(EndReason.Hangup);
        probe.Calls.Where(call => call.State is not CallState.Dialing).Select(call => (call.LineCallId, call.State, call.RemoteNumber)).ShouldBe(
        [
            (id, CallState.Ringing, "+4930609854180"),
            (id, CallState.Connected, "+4930609854180"),
            (id, CallState.Ended, "+4930609854180"),
        ]);
        (await network.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_ends_when_the_other_side_hangs_up()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.AnswersAndHangsUp);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);

        await probe.DialAsync("+4930609854180");

        (await probe.WaitForCallAsync(CallState.Ended)).EndReason.ShouldBe(EndReason.Hangup);
        (await network.WaitForExitAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("486 Busy Here", EndReason.Busy)]
    [InlineData("600 Busy Everywhere", EndReason.Busy)]
    [InlineData("603 Decline", EndReason.Rejected)]
    [InlineData("480 Temporarily Unavailable", EndReason.NoAnswer)]
    [InlineData("404 Not Found", EndReason.Failed)]
    [InlineData("503 Service Unavailable", EndReason.Failed)]
    public async Task What_the_phone_network_says_becomes_the_end_reason(string status, EndReason reason)
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Refuses(status));
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);

        var id = await probe.DialAsync("+4930609854180");

        (await probe.WaitForCallAsync(CallState.Ended, id)).EndReason.ShouldBe(reason);
    }

    [Fact]
    public async Task Hanging_up_while_it_rings_cancels_the_call()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.RingsForEver);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);

        var id = await probe.DialAsync("+4930609854180");
        await probe.WaitForCallAsync(CallState.Ringing);
        await probe.Line.HangUpAsync(id, CancellationToken.None);

        (await probe.WaitForCallAsync(CallState.Ended)).EndReason.ShouldBe(EndReason.Hangup);
        await network.WaitForMessageAsync("CANCEL sip:+4930609854180@pbx.test");
        (await network.WaitForExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_test_names_version_and_account()
    {
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);

        (await probe.Line.TestAsync(CancellationToken.None)).ShouldMatch(@"^baresip \d[\w.]*, sip:alice@pbx\.test$");
    }

    [Fact]
    public async Task The_test_works_before_the_line_runs()
    {
        await using var line = BaresipLines.Create(_baresip.ControlAddress);

        (await line.TestAsync(CancellationToken.None)).ShouldStartWith("baresip ");
    }
}
