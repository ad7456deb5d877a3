using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Host;
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
            await using var client = await OpenAsync(desk.Home);
            var dialling = client.DialAsync("+4930123456");
            using var command = await phone.AcceptTcpClientAsync(TestClient.Soon);
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
            await Should.ThrowAsync<ConnectionLostException>(() => dialling);
        }

        using var next = desk.Start("agent");
        await using var other = await OpenAsync(desk.Home);

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
            await using var client = await OpenAsync(desk.Home);
            await client.RingAsync("+4930123456", "Eva");
            await client.PlayAsync("simulator.end");
            (await client.JournalAsync()).Count.ShouldBe(1);
            process.Kill();
            await process.WaitForExitAsync(TestClient.Soon);
        }

        using var next = desk.Start("agent");
        await using var other = await OpenAsync(desk.Home);

        var call = (await other.JournalAsync()).ShouldHaveSingleItem();
        call.RemoteName.ShouldBe("Eva");
        call.EndReason.ShouldBe(EndReason.Missed);
        await EndAsync(next);
    }

    private static async Task<TestClient> OpenAsync(RingbridgeHome home)
    {
        var client = new TestClient(await ConnectAsync(home));
        await client.OpenAsync();
        return client;
    }

    private static async Task<Stream> ConnectAsync(RingbridgeHome home)
    {
        Stream? stream = null;
        await Eventually.BecomesTrueAsync(() => TryConnect(home, out stream));
        return stream!;
    }

    private static bool TryConnect(RingbridgeHome home, out Stream? stream)
    {
        try
        {
            stream = LocalSocket.Connect(home);
            return true;
        }
        catch (AgentNotRunningException)
        {
            stream = null;
            return false;
        }
    }

    private static async Task EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestClient.Soon);
    }
}
