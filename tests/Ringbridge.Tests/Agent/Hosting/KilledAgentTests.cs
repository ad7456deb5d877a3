using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.Http;
using Ringbridge.Tests.Agent.ActionUrls;
using Ringbridge.Tests.Host;
using Ringbridge.Tests.Host.Shim;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Hosting;

/// <summary>The built agent, killed without warning.</summary>
public sealed class KilledAgentTests
{
    [Fact]
    public async Task Killed_in_the_middle_of_a_dial_it_loses_no_call_and_dials_no_second_time()
    {
        await using var desk = new TestDesk();
        using var phone = new TcpListener(IPAddress.Loopback, 0);
        phone.Start();
        var address = (IPEndPoint)phone.LocalEndpoint;
        desk.Home.Prepare();
        await File.WriteAllTextAsync(desk.Home.SettingsFile, $$"""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://{{address}}" } ] }""");

        using (var process = desk.Start("agent"))
        {
            await using var client = await TestClient.OpenAtAsync(desk.Home);
            var dialling = client.DialAsync("+4930123456");
            using var command = await phone.AcceptTcpClientAsync(TestClient.Soon);
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
            await Should.ThrowAsync<ConnectionLostException>(() => dialling);
        }

        using var next = desk.Start("agent");
        await using var other = await TestClient.OpenAtAsync(desk.Home);

        var call = (await other.JournalAsync()).ShouldHaveSingleItem();
        call.RemoteNumber.ShouldBe("+4930123456");
        call.EndReason.ShouldBe(EndReason.Unknown);
        call.Problem!.Detail.ShouldBe(Details.AgentRestarted);
        phone.Pending().ShouldBeFalse();
        await EndAsync(next);
    }

    [Fact]
    public async Task Finished_calls_survive_a_kill_right_after_their_end()
    {
        await using var desk = new TestDesk();
        using (var process = desk.Start("agent"))
        {
            await using var client = await TestClient.OpenAtAsync(desk.Home);
            await client.RingAsync("+4930123456", "Eva");
            await client.PlayAsync("simulator.end");
            (await client.JournalAsync()).Count.ShouldBe(1);
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
        }

        using var next = desk.Start("agent");
        await using var other = await TestClient.OpenAtAsync(desk.Home);

        var call = (await other.JournalAsync()).ShouldHaveSingleItem();
        call.RemoteName.ShouldBe("Eva");
        call.EndReason.ShouldBe(EndReason.Missed);
        await EndAsync(next);
    }

    [Fact]
    public async Task A_killed_shim_takes_no_call_with_it()
    {
        await using var desk = new TestDesk();
        using var shim = ShimProcess.Start(desk);
        await shim.SendAsync("""{ "jsonrpc": "2.0", "id": 1, "method": "session.open", "params": { "protocol": 1, "client": "extension" } }""");
        await shim.ReceiveAsync();
        await shim.SendAsync("""{ "jsonrpc": "2.0", "id": 2, "method": "simulator.ring", "params": { "number": "+4930123456", "name": "Eva" } }""");
        await shim.ReceiveAsync();

        shim.Kill();

        await using var client = await TestClient.OpenAtAsync(desk.Home);
        (await client.RunningAsync()).ShouldHaveSingleItem().RemoteName.ShouldBe("Eva");
        await client.PlayAsync("simulator.end");
        (await client.JournalAsync()).ShouldHaveSingleItem().EndReason.ShouldBe(EndReason.Missed);
    }

    [Fact]
    public async Task A_note_survives_a_kill_while_the_call_runs()
    {
        await using var desk = new TestDesk();
        using (var process = desk.Start("agent"))
        {
            await using var client = await TestClient.OpenAtAsync(desk.Home);
            var call = await client.RingAsync("+4930123456", "Eva");
            await client.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Note = "Offer", Private = true });
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
        }

        using var next = desk.Start("agent");
        await using var other = await TestClient.OpenAtAsync(desk.Home);

        var past = (await other.JournalAsync()).ShouldHaveSingleItem();
        past.Note.ShouldBe("Offer");
        past.RemoteNumber.ShouldBeNull();
        await EndAsync(next);
    }

    [Fact]
    public async Task Events_for_an_action_URL_that_could_not_be_sent_are_sent_after_a_kill()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var desk = new TestDesk();
        desk.Home.Prepare();
        await File.WriteAllTextAsync(
            desk.Home.SettingsFile, $$"""{ "actionUrls": [ { "on": ["inbound", "disconnected"], "url": "{{crm.Url}}/<$action>/<$remote_party>" } ] }""");
        using (var process = desk.Start("agent"))
        {
            await using var client = await TestClient.OpenAtAsync(desk.Home);
            await client.RingAsync("+4930123456");
            await client.PlayAsync("simulator.end");
            (await client.JournalAsync()).Count.ShouldBe(1);
            await crm.Requests.WaitAsync(1, TestClient.Soon);
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
        }

        crm.Fault = Fault.None;
        crm.Requests.Clear();
        using var next = desk.Start("agent");
        await crm.Requests.WaitAsync(2, TestClient.Soon);

        crm.Events.ShouldBe(["/inbound/%2B4930123456", "/disconnected/%2B4930123456"]);
        await EndAsync(next);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_has_each_finished_call_once()
    {
        await using var desk = new TestDesk();
        var finished = new List<string>();
        for (var round = 0; round < 8; round++)
        {
            using var process = desk.Start("agent");
            await using var client = await TestClient.OpenAtAsync(desk.Home);
            try
            {
                // Later in each round, so that the kill falls into another moment.
                var killing = KillAfterAsync(client, process, round * 7);
                for (var call = 0; call < 200; call++)
                {
                    await client.RingAsync($"+4930{round}{call:0000}");
                    var ended = await client.PlayAsync("simulator.end");
                    await client.JournalAsync(1);
                    finished.Add(ended.Id);
                }

                await killing;
            }
            catch (Exception exception) when (exception is ConnectionLostException or IOException)
            {
                // That is the kill.
            }

            await process.WaitForExitAsync(TestClient.Soon);
        }

        using var next = desk.Start("agent");
        await using var other = await TestClient.OpenAtAsync(desk.Home);
        var ids = (await other.JournalAsync(1000)).Select(call => call.Id).ToList();

        ids.ShouldBeUnique();
        finished.Except(ids).ShouldBeEmpty();
        finished.Count.ShouldBeGreaterThan(20);
        await EndAsync(next);
    }

    private static async Task KillAfterAsync(TestClient client, Process process, int changes)
    {
        await Eventually.BecomesTrueAsync(() => client.Calls.Count > changes);
        process.Kill();
    }

    private static async Task EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestClient.Soon);
    }
}
