using Ringbridge.Agent.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A Zammad of which nobody knows whether it heard that a call ended.</summary>
public sealed class DoubtedCallEndTests
{
    [Theory]
    [InlineData(CrmFault.Broken)]
    [InlineData(CrmFault.LostBefore)]
    [InlineData(CrmFault.Html)]
    public async Task An_end_that_did_not_arrive_is_told_again(CrmFault fault)
    {
        await using var zammad = new FakeZammad();
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        await AnswerAsync(agent, zammad);

        await EndAsync(agent, zammad, fault);
        await agent.Time.AdvanceUntilAsync(() => zammad.Heard.Count >= 3);

        zammad.CallerLog.ShouldBe([("hangup", true)]);
    }

    [Fact]
    public async Task An_end_to_which_nothing_is_answered_is_told_again()
    {
        await using var zammad = new FakeZammad();
        var inside = new RunningAgent { PaceTime = TimeProvider.System };
        inside.ConnectionTime = inside.Time;
        await using var agent = await RunningAgent.StartAsync(Settings(zammad), inside: inside);
        await AnswerAsync(agent, zammad);

        (zammad.Fault, zammad.FaultsOn) = (CrmFault.Dead, "POST");
        Report(agent, CallState.Ended);
        await Eventually.BecomesTrueAsync(() => Told(zammad) == 3);
        zammad.Fault = CrmFault.None;
        await agent.Time.AdvanceUntilAsync(() => zammad.Heard.Count >= 3);

        zammad.CallerLog.ShouldBe([("hangup", true)]);
    }

    [Fact]
    public async Task An_end_that_did_not_arrive_is_told_again_after_a_restart()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        await AnswerAsync(agent, zammad);

        await EndAsync(agent, zammad, CrmFault.Broken);
        await agent.RestartAsync();
        await Eventually.BecomesTrueAsync(() => zammad.Heard.Count >= 3);

        zammad.CallerLog.ShouldBe([("hangup", true)]);
    }

    [Theory]
    [InlineData(CrmFault.BrokenAfterwards, true, 3)]
    [InlineData(CrmFault.HtmlAfterwards, true, 3)]
    [InlineData(CrmFault.LostAfterwards, true, 3)]
    [InlineData(CrmFault.LostAfterwards, false, 4)]
    public async Task An_end_that_did_arrive_is_told_again_only_where_the_caller_log_may_not_be_read_and_that_changes_nothing(CrmFault fault, bool showsLog, int heard)
    {
        await using var zammad = new FakeZammad { ShowsCallerLog = showsLog };
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        await AnswerAsync(agent, zammad);

        await EndAsync(agent, zammad, fault);
        await agent.Time.AdvanceUntilAsync(() => agent.DeliveriesPutOff() == 0);

        zammad.Heard.Count.ShouldBe(heard);
        zammad.CallerLog.ShouldBe([("hangup", true)]);
    }

    [Theory]
    [InlineData(CrmFault.LostAfterwards, false, "hangup")]
    [InlineData(CrmFault.LostAfterwards, true, "hangup")]
    [InlineData(CrmFault.Broken, true, "hangup")]
    [InlineData(CrmFault.Broken, false, "newCall")]
    public async Task A_missed_call_stays_one_to_call_back_and_is_closed_as_far_as_the_caller_log_shows_that_it_is_open(CrmFault fault, bool showsLog, string state)
    {
        await using var zammad = new FakeZammad { ShowsCallerLog = showsLog };
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => zammad.Heard.Count == 1);

        await EndAsync(agent, zammad, fault);
        await agent.Time.AdvanceUntilAsync(() => agent.DeliveriesPutOff() == 0);

        zammad.CallerLog.ShouldBe([(state, false)]);
    }

    [Fact]
    public async Task The_end_of_a_call_that_zammad_does_not_know_is_told_for_a_while_only()
    {
        await using var zammad = new FakeZammad { Fault = CrmFault.Broken, FaultsOn = "POST" };
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        Report(agent, CallState.Ringing);
        Report(agent, CallState.Connected);
        await Eventually.BecomesTrueAsync(() => Told(zammad) == 2);

        await EndAsync(agent, zammad, CrmFault.Broken);
        agent.Time.Advance(CallEventDesk.LongestDoubt);
        await agent.Time.AdvanceUntilAsync(() => agent.DeliveriesPutOff() == 0);

        zammad.Heard.ShouldBeEmpty();
        Told(zammad).ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(CrmFault.Broken, 2)]
    [InlineData(CrmFault.BrokenAfterwards, 3)]
    public async Task An_answer_is_never_told_again_because_zammad_would_open_the_caller_once_more(CrmFault fault, int heard)
    {
        await using var zammad = new FakeZammad();
        await using var agent = await RunningAgent.StartAsync(Settings(zammad));
        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => zammad.Heard.Count == 1);

        (zammad.Fault, zammad.FaultsOn, zammad.FaultsWhere) = (fault, "POST", request => request.Json.GetProperty("event").GetString() == "answer");
        Report(agent, CallState.Connected);
        Report(agent, CallState.Ended);
        await Eventually.BecomesTrueAsync(() => zammad.CallerLog is [("hangup", _)]);

        Told(zammad).ShouldBe(3);
        zammad.Heard.Count.ShouldBe(heard);
    }

    private static async Task AnswerAsync(RunningAgent agent, FakeZammad zammad)
    {
        Report(agent, CallState.Ringing);
        Report(agent, CallState.Connected);
        await Eventually.BecomesTrueAsync(() => zammad.Heard.Count == 2);
    }

    // The call ends while what it is told goes wrong, until it is known that it is put off.
    private static async Task EndAsync(RunningAgent agent, FakeZammad zammad, CrmFault fault)
    {
        (zammad.Fault, zammad.FaultsOn) = (fault, "POST");
        Report(agent, CallState.Ended);
        await Eventually.BecomesTrueAsync(() => agent.DeliveriesPutOff() == 1);
        zammad.Fault = CrmFault.None;
    }

    private static int Told(FakeZammad zammad) => zammad.Requests.Count(request => request.Path == FakeZammad.Cti);

    private static void Report(RunningAgent agent, CallState state) => agent.Desk.Report(new CallEvent
    {
        LineCallId = "1",
        Direction = CallDirection.Inbound,
        State = state,
        RemoteNumber = "+4930609854180",
    });

    private static string Settings(FakeZammad zammad) =>
        $$"""
        { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ],
          "sources": [ { "id": "zammad", "type": "zammad", "address": "{{zammad.Url}}", "token": "{{FakeZammad.Token}}",
            "cti": "{{zammad.Url.TrimEnd('/')}}{{FakeZammad.Cti}}", "number": "+49 89 1234567", "user": "anna@example.com" } ] }
        """;
}
