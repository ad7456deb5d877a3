using System.Text;
using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Tests.Agent;
using Ringbridge.Tests.Host;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>The memory of the built agent, after the calls of a whole company went through it.</summary>
public sealed class NfonMemoryTests
{
    // The numbers and the ids of FakeNfon's bursts begin so.
    private const string NumberOfOthers = "493099990";
    private const string IdOfOthers = "00000000-0000-4000-8000-";
    private const string OwnCaller = "4930222222";

    [LinuxFact]
    public async Task Ten_thousand_calls_of_others_are_nowhere_in_the_memory_of_the_agent()
    {
        await using var server = new FakeNfon(new FakeServerOptions());
        await using var desk = new TestDesk();
        desk.Home.Prepare();
        await File.WriteAllTextAsync(desk.Home.SettingsFile, $$"""
            { "country": "DE", "lines": [
              { "id": "nfon", "type": "nfon", "address": "{{server.Url}}/v1", "account": "K9999", "user": "admin", "password": "right", "extension": "102" } ] }
            """);
        using var agent = desk.Start("agent");
        await using var client = await TestClient.OpenAtAsync(desk.Home);
        await server.Switch.WaitForCallListenersAsync(1, NfonDesk.Soon);

        server.Switch.Burst(10_000);
        server.Switch.Ring("102", OwnCaller);
        await client.SeesAsync(call => call.State == CallState.Ringing);
        var counts = ProcessMemory.Count(
            agent, Encoding.UTF8.GetBytes(NumberOfOthers), Encoding.Unicode.GetBytes(NumberOfOthers), Encoding.UTF8.GetBytes(IdOfOthers), Encoding.Unicode.GetBytes(IdOfOthers), Encoding.Unicode.GetBytes(OwnCaller));

        // The own caller's is there, so the others' would have been found, too.
        counts.SkipLast(1).ShouldAllBe(count => count == 0);
        counts[^1].ShouldBeGreaterThan(0);
        agent.Kill();
        await agent.WaitForExitAsync(TestClient.Soon);
    }
}
