using System.Text;
using Ringbridge.Agent.Sessions;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Sessions;

public sealed class SessionTests
{
    [Fact]
    public async Task Opening_gives_everything_a_client_needs()
    {
        await using var agent = await RunningAgent.StartAsync();
        await (await agent.OpenAsync()).DialAsync("+4930123456");
        await using var client = new TestClient(agent.Connect());

        var opened = await client.OpenAsync();

        opened.Protocol.ShouldBe(ProtocolVersion.Current);
        opened.Lines.ShouldHaveSingleItem().Name.ShouldBe("Desk");
        opened.Lines[0].IsDefault.ShouldBeTrue();
        opened.Calls.ShouldHaveSingleItem().State.ShouldBe(CallState.Sent);
        opened.Settings.Lines.ShouldHaveSingleItem().Id.ShouldBe("desk");
        opened.AgentVersion.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_session_is_open()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var client = new TestClient(agent.Connect());
        client.Start();

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"));

        error.ErrorData!.Detail.ShouldBe(Details.SessionNotOpen);
        agent.Desk.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_protocol_version_is_refused_in_the_clients_language()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var client = new TestClient(agent.Connect());

        var error = await Should.ThrowAsync<RpcException>(() => client.OpenAsync("de-DE", protocol: 99));

        error.ErrorData!.Reason.ShouldBe(Reasons.VersionMismatch);
        error.Message.ShouldContain("Protokoll 99 und 1");
    }

    [Fact]
    public async Task Two_sessions_see_the_same_call_each_in_its_language()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (english, german) = (await agent.OpenAsync("en-GB"), await agent.OpenAsync("de-AT"));
        agent.Desk.OnDial = (_, _) => throw new LineRejectedException(new Problem(Reasons.LineRejected, Details.LockedOut).With("line", "Desk"));

        await Should.ThrowAsync<RpcException>(() => english.DialAsync("+4930123456"));

        var (one, two) = (await english.SeesAsync(call => call.State is CallState.Ended), await german.SeesAsync(call => call.State is CallState.Ended));
        one.Id.ShouldBe(two.Id);
        one.Problem!.Message.ShouldContain("has locked remote access");
        two.Problem!.Message.ShouldContain("hat den Fernzugriff");
    }

    [Fact]
    public async Task An_answer_goes_only_to_the_session_that_asked()
    {
        await using var agent = await RunningAgent.StartAsync();
        var asking = await agent.OpenAsync();
        await using var listening = new RawClient(agent.Connect());
        await listening.OpenAsync();

        await asking.StatusAsync();
        await asking.DialAsync("+4930123456");

        (await listening.ReadAsync()).GetProperty("method").GetString().ShouldBe(RpcMethods.CallChanged);
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("\u0004\0\0\0{{{{")]
    [InlineData("\u00ff\u00ff\u00ff\u007f")]
    public async Task Garbage_on_one_connection_does_not_hurt_the_others(string garbage)
    {
        await using var agent = await RunningAgent.StartAsync();
        var good = await agent.OpenAsync();
        await using var bad = new RawClient(agent.Connect());
        await bad.OpenAsync();

        await bad.WriteAsync(Encoding.Latin1.GetBytes(garbage));
        bad.CloseWriting();

        await bad.EndAsync();
        (await good.DialAsync("+4930123456")).State.ShouldBe(CallState.Sent);
        (await good.StatusAsync()).Sessions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_client_that_never_opens_its_session_is_let_go()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var silent = new RawClient(agent.Connect());
        agent.Time.Advance(TimeSpan.FromSeconds(11));

        await silent.EndAsync();
    }

    [Fact]
    public async Task A_client_that_opened_its_session_may_stay()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        agent.Time.Advance(TimeSpan.FromHours(1));

        (await client.StatusAsync()).Sessions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_client_too_many_is_turned_away_and_the_others_stay()
    {
        await using var agent = await RunningAgent.StartAsync(limits: new SessionLimits { Clients = 2 });
        var first = await agent.OpenAsync();
        await agent.OpenAsync();

        await using var third = new RawClient(agent.Connect());
        await third.EndAsync();

        (await first.StatusAsync()).Sessions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_client_that_does_not_read_loses_its_connection_and_holds_up_nobody()
    {
        await using var agent = await RunningAgent.StartAsync(limits: new SessionLimits { QueuedBytes = 200_000 });
        agent.Desk.Capabilities = [LineCapability.Dial, LineCapability.Events];
        var reading = await agent.OpenAsync();
        await using var stuck = new RawClient(agent.Connect());
        await stuck.OpenAsync();

        for (var number = 1; number <= 1500; number++)
        {
            agent.Desk.Report(new CallEvent { LineCallId = $"{number}", Direction = CallDirection.Inbound, State = CallState.Ringing, RemoteNumber = "+4930123456" });

            // So few at a time that the one that reads never has a full queue, however slow the machine.
            if (number % 20 == 0)
            {
                await Eventually.BecomesTrueAsync(() => reading.Calls.DistinctBy(call => call.Id).Count() == number);
            }
        }

        while ((await reading.StatusAsync()).Sessions.Count != 1)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_client_that_goes_is_gone_from_the_status()
    {
        await using var agent = await RunningAgent.StartAsync();
        var staying = await agent.OpenAsync();
        var going = await agent.OpenAsync();
        (await staying.StatusAsync()).Sessions.Count.ShouldBe(2);

        await going.DisposeAsync();

        while ((await staying.StatusAsync()).Sessions.Count != 1)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task The_status_tells_who_has_the_focus()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await using var browser = new RawClient(agent.Connect());
        await browser.OpenAsync();

        await browser.WriteFrameAsync("""{"jsonrpc":"2.0","method":"session.focus","params":{"focused":true}}""");

        while (!(await client.StatusAsync()).Sessions.Any(session => session.Focused))
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_running_call_can_be_hung_up_by_any_session()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (one, two) = (await agent.OpenAsync(), await agent.OpenAsync());
        var call = await one.DialAsync("+4930123456");

        var ended = await two.CommandAsync(RpcMethods.CallHangUp, call.Id);

        ended.State.ShouldBe(CallState.Ended);
        ended.EndReason.ShouldBe(EndReason.Hangup);
        (await one.SeesAsync(seen => seen.State is CallState.Ended)).Id.ShouldBe(call.Id);
        agent.Desk.Told.ShouldContain("hang up ");
    }

    [Fact]
    public async Task Without_an_id_the_only_call_is_meant()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        (await Should.ThrowAsync<RpcException>(() => client.CommandAsync(RpcMethods.CallHangUp))).ErrorData!.Reason.ShouldBe(Reasons.UnknownCall);

        await client.DialAsync("+4930111111");
        await client.DialAsync("+4930222222");
        (await Should.ThrowAsync<RpcException>(() => client.CommandAsync(RpcMethods.CallHangUp))).ErrorData!.Detail.ShouldBe(Details.SeveralCalls);

        await client.CommandAsync(RpcMethods.CallHangUp, (await client.RunningAsync())[0].Id);
        (await client.CommandAsync(RpcMethods.CallHangUp)).State.ShouldBe(CallState.Ended);
    }

    [Fact]
    public async Task What_the_line_cannot_do_is_said()
    {
        await using var agent = await RunningAgent.StartAsync();
        agent.Desk.Capabilities = [LineCapability.Dial];
        var client = await agent.OpenAsync();
        var call = await client.DialAsync("+4930123456");

        call.Actions.ShouldBeEmpty();
        (await Should.ThrowAsync<RpcException>(() => client.CommandAsync(RpcMethods.CallHangUp, call.Id))).ErrorData!.Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task A_call_that_is_not_held_cannot_be_resumed()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await client.DialAsync("+4930123456");

        (await Should.ThrowAsync<RpcException>(() => client.CommandAsync(RpcMethods.CallResume))).ErrorData!.Detail.ShouldBe(Details.NotInThisState);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_journal_query_has_limits(int limit)
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        (await Should.ThrowAsync<RpcException>(() => client.JournalAsync(limit))).ErrorData!.Reason.ShouldBe(Reasons.BadRequest);
    }

    [Fact]
    public async Task A_long_journal_fits_into_one_message()
    {
        await using var agent = await RunningAgent.StartAsync();
        agent.Desk.Capabilities = [LineCapability.Events];
        var client = await agent.OpenAsync();
        for (var number = 0; number < 1000; number++)
        {
            agent.Desk.Report(new CallEvent
            {
                LineCallId = $"{number}",
                Direction = CallDirection.Inbound,
                State = CallState.Ended,
                RemoteName = new string('ä', 200),
                EndReason = EndReason.Missed,
            });
        }

        await Eventually.BecomesTrueAsync(() => client.Calls.Count == 1000);

        (await client.JournalAsync(1000)).Count.ShouldBeInRange(251, 999);
    }
}
