using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Lines.Simulator;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Simulator;

public sealed class SimulatorLineTests
{
    private readonly ManualTime _time = new();
    private readonly SimulatorLine _line;

    public SimulatorLineTests()
    {
        var services = new LineServices
        {
            ResolveSecretAsync = (_, _) => Task.FromResult<string?>(null),
            Time = _time,
            Logger = NullLogger.Instance,
        };
        _line = (SimulatorLine)new SimulatorLineType().Create(new LineSettings { Id = "sim", Type = "simulator" }, services);
    }

    [Fact]
    public void The_registry_offers_it()
    {
        LineTypes.Find("simulator").ShouldBeOfType<SimulatorLineType>();
    }

    [Fact]
    public async Task It_is_up_as_soon_as_it_runs()
    {
        await _line.RunAsync(CancellationToken.None);

        ReadEvents().ShouldBe([new HealthEvent(LineHealth.Up)]);
    }

    [Fact]
    public async Task A_receipt_says_dialing_and_names_the_call()
    {
        var receipt = await DialAsync("+4930609854180");

        receipt.ShouldBe(new DialReceipt(CallState.Dialing, "sim-1"));
    }

    [Fact]
    public async Task Nothing_rings_before_time_passes()
    {
        await DialAsync("+4930609854180");
        _time.Advance(TimeSpan.FromSeconds(0.7));

        StatesHeard().ShouldBe([CallState.Dialing]);
    }

    [Fact]
    public async Task A_dialled_call_rings_and_connects_by_itself()
    {
        await DialAsync("+4930609854180");
        _time.Advance(TimeSpan.FromSeconds(3.3));

        StatesHeard().ShouldBe([CallState.Dialing, CallState.Ringing, CallState.Connected]);
    }

    [Fact]
    public async Task A_connected_call_stays_connected()
    {
        await DialAsync("+4930609854180");
        _time.Advance(TimeSpan.FromHours(1));

        StatesHeard()[^1].ShouldBe(CallState.Connected);
    }

    [Theory]
    [InlineData("0001", EndReason.Busy)]
    [InlineData("0002", EndReason.Rejected)]
    [InlineData("0003", EndReason.NoAnswer)]
    [InlineData("0004", EndReason.Failed)]
    [InlineData("0007", EndReason.Hangup)]
    public async Task An_ending_of_the_table_ends_the_call_as_documented(string ending, EndReason reason)
    {
        await DialAsync($"+493012{ending}");
        _time.Advance(TimeSpan.FromMinutes(1));

        var last = CallEvents()[^1];
        (last.State, last.EndReason).ShouldBe((CallState.Ended, reason));
    }

    [Fact]
    public async Task Ending_0009_rings_until_somebody_acts()
    {
        await DialAsync("+4930120009");
        _time.Advance(TimeSpan.FromHours(1));

        StatesHeard().ShouldBe([CallState.Dialing, CallState.Ringing]);
    }

    [Fact]
    public async Task Ending_0005_is_refused()
    {
        var refusal = await Should.ThrowAsync<LineRejectedException>(() => DialAsync("+4930120005"));

        refusal.Problem.Reason.ShouldBe(Reasons.LineRejected);
    }

    [Fact]
    public async Task Ending_0006_finds_the_phone_switched_off()
    {
        await Should.ThrowAsync<LineUnreachableException>(() => DialAsync("+4930120006"));

        ReadEvents().OfType<HealthEvent>().Single().Health.ShouldBe(LineHealth.Down);
    }

    [Fact]
    public async Task A_phone_that_is_switched_off_takes_no_other_number()
    {
        await Should.ThrowAsync<LineUnreachableException>(() => DialAsync("+4930120006"));

        await Should.ThrowAsync<LineUnreachableException>(() => DialAsync("+4930609854180"));
    }

    [Fact]
    public async Task A_phone_that_was_switched_off_comes_back()
    {
        await Should.ThrowAsync<LineUnreachableException>(() => DialAsync("+4930120006"));
        _time.Advance(TimeSpan.FromSeconds(8));

        ReadEvents()[^1].ShouldBe(new HealthEvent(LineHealth.Up));
    }

    [Fact]
    public async Task Ending_0008_is_sent_and_nothing_more_is_reported()
    {
        var receipt = await DialAsync("+4930120008");
        _time.Advance(TimeSpan.FromHours(1));

        receipt.ShouldBe(new DialReceipt(CallState.Sent));
        ReadEvents().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_silent_call_can_be_hung_up_without_an_id()
    {
        await DialAsync("+4930120008");
        await _line.HangUpAsync(null, CancellationToken.None);

        (await Should.ThrowAsync<LineRejectedException>(() => _line.HangUpAsync(null, CancellationToken.None)))
            .Problem.Reason.ShouldBe(Reasons.UnknownCall);
    }

    [Fact]
    public async Task Hanging_up_ends_the_call_and_its_script()
    {
        var receipt = await DialAsync("+4930609854180");
        await _line.HangUpAsync(receipt.LineCallId, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));

        CallEvents().Select(call => (call.State, call.EndReason)).ShouldBe(
            [(CallState.Dialing, null), (CallState.Ended, EndReason.Hangup)]);
    }

    [Fact]
    public async Task Holding_and_resuming_are_reported()
    {
        var receipt = await DialAsync("+4930609854180");
        _time.Advance(TimeSpan.FromSeconds(4));
        await _line.HoldAsync(receipt.LineCallId, CancellationToken.None);
        await _line.ResumeAsync(receipt.LineCallId, CancellationToken.None);

        StatesHeard()[^3..].ShouldBe([CallState.Connected, CallState.Held, CallState.Connected]);
    }

    [Fact]
    public async Task A_ringing_call_cannot_be_held()
    {
        var receipt = await DialAsync("+4930609854180");
        _time.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<LineRejectedException>(() => _line.HoldAsync(receipt.LineCallId, CancellationToken.None));
    }

    [Fact]
    public void Somebody_can_call()
    {
        var lineCallId = _line.Ring("+4930123456", "Erika Muster");

        CallEvents().Single().ShouldBe(new CallEvent
        {
            LineCallId = lineCallId,
            Direction = CallDirection.Inbound,
            State = CallState.Ringing,
            RemoteNumber = "+4930123456",
            RemoteName = "Erika Muster",
        });
    }

    [Fact]
    public async Task An_inbound_call_can_be_answered_and_then_never_is_missed()
    {
        await _line.AnswerAsync(_line.Ring("+4930123456", null), CancellationToken.None);
        _time.Advance(TimeSpan.FromHours(1));

        StatesHeard().ShouldBe([CallState.Ringing, CallState.Connected]);
    }

    [Fact]
    public async Task Answering_without_an_id_takes_the_call_that_rings()
    {
        _line.Ring("+4930123456", null);
        await DialAsync("+4930120009");
        await _line.AnswerAsync(null, CancellationToken.None);

        CallEvents()[^1].ShouldSatisfyAllConditions(
            call => call.Direction.ShouldBe(CallDirection.Inbound),
            call => call.State.ShouldBe(CallState.Connected));
    }

    [Fact]
    public async Task Hanging_up_a_call_that_rings_us_rejects_it()
    {
        await _line.HangUpAsync(_line.Ring("+4930123456", null), CancellationToken.None);

        CallEvents()[^1].EndReason.ShouldBe(EndReason.Rejected);
    }

    [Fact]
    public void A_caller_gives_up_in_the_end()
    {
        _line.Ring("+4930123456", null);
        _time.Advance(TimeSpan.FromSeconds(45));

        CallEvents()[^1].EndReason.ShouldBe(EndReason.Missed);
    }

    [Fact]
    public async Task The_other_side_can_answer_early()
    {
        var receipt = await DialAsync("+4930120009");
        _line.Answer(receipt.LineCallId!);

        StatesHeard()[^1].ShouldBe(CallState.Connected);
    }

    [Fact]
    public async Task The_other_side_can_end_a_call_with_any_reason()
    {
        var receipt = await DialAsync("+4930120009");
        _line.End(receipt.LineCallId!, EndReason.Busy);

        CallEvents()[^1].EndReason.ShouldBe(EndReason.Busy);
    }

    [Fact]
    public void A_caller_who_hangs_up_while_it_rings_was_missed()
    {
        _line.End(_line.Ring("+4930123456", null));

        CallEvents()[^1].EndReason.ShouldBe(EndReason.Missed);
    }

    [Fact]
    public async Task A_callee_who_hangs_up_while_it_rings_rejected()
    {
        var receipt = await DialAsync("+4930120009");
        _line.End(receipt.LineCallId!);

        CallEvents()[^1].EndReason.ShouldBe(EndReason.Rejected);
    }

    [Fact]
    public void A_call_that_ended_is_unknown()
    {
        var lineCallId = _line.Ring(null, null);
        _line.End(lineCallId);

        Should.Throw<LineRejectedException>(() => _line.Answer(lineCallId)).Problem.Reason.ShouldBe(Reasons.UnknownCall);
    }

    [Fact]
    public void More_calls_than_a_switchboard_can_take_are_refused()
    {
        for (var count = 0; count < 100; count++)
        {
            _line.Ring(null, null);
        }

        Should.Throw<LineRejectedException>(() => _line.Ring(null, null));
    }

    [Fact]
    public async Task Disposing_stops_every_script()
    {
        await DialAsync("+4930609854180");
        await _line.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));

        StatesHeard().ShouldBe([CallState.Dialing]);
        _time.WaitingTimers.ShouldBe(0);
    }

    private Task<DialReceipt> DialAsync(string number) => _line.DialAsync(new DialRequest("call-1", number), CancellationToken.None);

    private List<LineEvent> ReadEvents()
    {
        var events = new List<LineEvent>();
        while (_line.Events.TryRead(out var lineEvent))
        {
            events.Add(lineEvent);
        }

        return events;
    }

    private List<CallEvent> CallEvents() => [.. ReadEvents().OfType<CallEvent>()];

    private List<CallState> StatesHeard() => [.. CallEvents().Select(call => call.State)];
}
