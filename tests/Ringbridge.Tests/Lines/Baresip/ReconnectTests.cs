using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Baresip;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines.Baresip;

[Collection(RealSip.Name)]
public sealed class ReconnectTests : IAsyncLifetime
{
    private readonly int _pbxPort = PortBlock.Take(2);
    private BaresipProcess _baresip = null!;

    public async Task InitializeAsync() => _baresip = await BaresipProcess.StartAsync("alice", _pbxPort);

    public async Task DisposeAsync() => await _baresip.DisposeAsync();

    [Fact]
    public async Task A_killed_baresip_is_down_with_a_sentence()
    {
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);

        await _baresip.KillAsync();

        var down = await probe.WaitAsync<HealthEvent>("the refusal", health => health.Problem?.Detail is Details.SoftphoneNotRunning);
        down.Health.ShouldBe(LineHealth.Down);
        ProblemTexts.Render(down.Problem!, "en").ShouldBe(
            $"The softphone of “Softphone” does not answer at {_baresip.ControlAddress}. Start it, and check that its remote control is switched on.");
    }

    [Fact]
    public async Task A_restarted_baresip_is_up_again()
    {
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);
        await _baresip.KillAsync();
        await probe.WaitForHealthAsync(LineHealth.Down);
        probe.Forget();

        await _baresip.RestartAsync();

        await probe.WaitForHealthAsync(LineHealth.Up);
    }

    [Fact]
    public async Task A_call_that_died_with_baresip_ends_as_unknown()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        var id = await probe.DialAsync("+4930609854180");
        await probe.WaitForCallAsync(CallState.Connected);

        await _baresip.KillAsync();

        (await probe.WaitForCallAsync(CallState.Ended, id)).EndReason.ShouldBe(EndReason.Unknown);
    }

    [Fact]
    public async Task Dialling_without_baresip_says_that_it_is_not_running()
    {
        await _baresip.KillAsync();
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Down);

        var failure = await Should.ThrowAsync<LineUnreachableException>(() => probe.DialAsync("+4930609854180"));

        failure.Problem.Detail.ShouldBe(Details.SoftphoneNotRunning);
    }

    [Fact]
    public async Task A_call_that_lived_on_is_found_again()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        string id;
        await using (var before = BaresipLines.Run(_baresip.ControlAddress))
        {
            id = await before.DialAsync("+4930609854180");
            await before.WaitForCallAsync(CallState.Connected);
        }

        await using var after = BaresipLines.Run(_baresip.ControlAddress);
        var found = await after.WaitForCallAsync(CallState.Connected);

        (found.LineCallId, found.Direction, found.RemoteNumber).ShouldBe((id, CallDirection.Outbound, "+4930609854180"));
    }

    [Fact]
    public async Task Two_calls_that_lived_on_are_both_found_and_told_apart()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        string held;
        string second;
        await using (var before = BaresipLines.Run(_baresip.ControlAddress))
        {
            held = await before.DialAsync("+4930609854180");
            await before.WaitForCallAsync(CallState.Connected);
            await before.Line.HoldAsync(held, CancellationToken.None);
            second = await before.DialAsync("+498912345");
        }

        await using var after = BaresipLines.Run(_baresip.ControlAddress);
        await after.WaitForHealthAsync(LineHealth.Up);

        after.Calls.Select(call => (call.LineCallId, call.State is CallState.Held, call.RemoteNumber)).Distinct().ShouldBe(
        [
            (held, true, "+4930609854180"),
            (second, false, "+498912345"),
        ]);
    }

    [Fact]
    public async Task A_call_that_went_while_we_were_thrown_out_ends_as_unknown()
    {
        await using var network = await SippProcess.TakeCallAsync(_pbxPort, SippScenario.Answers);
        await using var probe = BaresipLines.Run(_baresip.ControlAddress, timing: new BaresipTiming { FirstRetry = TimeSpan.FromSeconds(3) });
        var id = await probe.DialAsync("+4930609854180");
        await probe.WaitForCallAsync(CallState.Connected);

        await using var other = await ConnectAsync();
        await other.SendAsync("hangup", null, CancellationToken.None);

        (await probe.WaitForCallAsync(CallState.Ended, id)).EndReason.ShouldBe(EndReason.Unknown);
    }

    [Fact]
    public async Task Thrown_out_once_it_comes_back()
    {
        await using var probe = BaresipLines.Run(_baresip.ControlAddress);
        await probe.WaitForHealthAsync(LineHealth.Up);
        probe.Forget();

        await using var other = await ConnectAsync();

        (await probe.WaitForHealthAsync(LineHealth.Down)).Problem!.Detail.ShouldBe(Details.Reconnecting);
        await probe.WaitForHealthAsync(LineHealth.Up);
    }

    [Fact]
    public async Task A_program_that_always_comes_back_is_named_as_the_cause()
    {
        var quick = new BaresipTiming { FirstRetry = TimeSpan.FromMilliseconds(20), LongestRetry = TimeSpan.FromMilliseconds(40), Stable = TimeSpan.FromMinutes(5) };
        await using var probe = BaresipLines.Run(_baresip.ControlAddress, timing: quick);
        await using var rival = BaresipLines.Run(_baresip.ControlAddress, timing: quick);

        var down = await probe.WaitAsync<HealthEvent>("the rival to be named", health => health.Problem?.Detail is Details.ControlledByAnother);

        down.Health.ShouldBe(LineHealth.Down);
    }

    [Fact]
    public async Task When_the_rival_is_gone_it_is_up_again()
    {
        var quick = new BaresipTiming { FirstRetry = TimeSpan.FromMilliseconds(20), LongestRetry = TimeSpan.FromMilliseconds(40), Stable = TimeSpan.FromSeconds(2) };
        await using var probe = BaresipLines.Run(_baresip.ControlAddress, timing: quick);
        await using (BaresipLines.Run(_baresip.ControlAddress, timing: quick))
        {
            await probe.WaitAsync<HealthEvent>("the rival to be named", health => health.Problem?.Detail is Details.ControlledByAnother);
            probe.Forget();
        }

        await probe.WaitForHealthAsync(LineHealth.Up);
    }

    private Task<BaresipConnection> ConnectAsync()
    {
        var options = BaresipOptions.Read(BaresipLines.Settings(_baresip.ControlAddress));
        return BaresipConnection.OpenAsync(
            options, _ => { }, new BaresipProblems("other", options.Address), new BaresipTiming(), BaresipLines.Services, CancellationToken.None);
    }
}
