using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Hosting;

public sealed class AgentHostTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly CancellationTokenSource _ending = new();

    private string Log => Path.Combine(_home.Home.LogsFolder, "agent.log");

    public void Dispose()
    {
        _ending.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Two_clients_of_the_real_socket_see_the_same_call()
    {
        var running = AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token);
        await using (var one = await OpenAsync())
        await using (var two = await OpenAsync())
        {
            var call = await one.RingAsync("+4930123456");
            (await two.SeesAsync(seen => seen.State is CallState.Ringing)).Id.ShouldBe(call.Id);
        }

        await _ending.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Twenty_clients_of_the_real_socket_see_every_call_at_once()
    {
        var running = AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token);
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TestClient.OpenAtAsync(_home)));

        var calls = await Task.WhenAll(clients.Select((client, number) => client.RingAsync($"+4930{number:D6}")));

        foreach (var client in clients)
        {
            await Eventually.BecomesTrueAsync(() => calls.All(call => client.Calls.Any(seen => seen.Id == call.Id)));
            (await client.RunningAsync()).Count.ShouldBe(20);
        }

        (await clients[0].StatusAsync()).Sessions.Count.ShouldBe(20);
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
        await _ending.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_second_agent_on_the_same_home_finds_the_first_and_leaves()
    {
        var running = AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token);
        await using (var client = await OpenAsync())
        {
            await Should.ThrowAsync<AgentAlreadyRunningException>(() => AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token));
            (await client.StatusAsync()).ProcessId.ShouldBe(Environment.ProcessId);
        }

        await _ending.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Neither_numbers_nor_passwords_stand_in_the_log()
    {
        await File.WriteAllTextAsync(_home.Home.SettingsFile, """
            { "lines": [ { "id": "play", "type": "simulator" }, { "id": "desk", "type": "yealink", "address": "http://127.0.0.1:1", "user": "admin", "password": "hunter2" } ] }
            """);
        var running = AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token);
        await using (var client = await OpenAsync())
        {
            await client.DialAsync("+4930123456");
            await client.RingAsync("+4989777888", "Eva Muster");
            await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930654321", lineId: "desk"));
            await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4315331234"));
            await client.UpdateAsync("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://127.0.0.1:1", "password": "tr0ub4dor" } ] }""");
        }

        await _ending.CancelAsync();
        await running;

        var log = await File.ReadAllTextAsync(Log);
        log.ShouldContain("…456 dialled on play");
        log.ShouldContain("…321 could not be dialled on desk: connectionRefused");
        foreach (var secret in (string[])["123456", "777888", "654321", "5331234", "hunter2", "tr0ub4dor", "Muster"])
        {
            log.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task An_agent_whose_home_is_gone_ends()
    {
        var time = new ManualTime();
        var running = AgentHost.RunAsync(_home, time, _ending.Token);
        await (await OpenAsync()).DisposeAsync();

        File.Delete(_home.Home.LockFile);
        time.Advance(TimeSpan.FromMinutes(1));

        await running;
    }

    [Fact]
    public async Task A_home_that_others_may_write_to_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_home.Root, (UnixFileMode)0b111_111_111);

        var refusal = await Should.ThrowAsync<HomeException>(() => AgentHost.RunAsync(_home, TimeProvider.System, _ending.Token));

        refusal.Problem.Detail.ShouldBe(Details.HomeWritable);
    }

    private async Task<TestClient> OpenAsync()
    {
        var client = new TestClient(await LocalSocket.ConnectAsync(_home, TestClient.Soon));
        await client.OpenAsync();
        return client;
    }
}
