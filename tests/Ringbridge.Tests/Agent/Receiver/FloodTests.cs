using System.Net.Sockets;
using System.Text;
using Ringbridge.Contract.Calls;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>Many senders at once, most of them with garbage: what is right arrives all the same, and what is kept stays bounded.</summary>
public sealed class FloodTests
{
    private const int Senders = 40;
    private const int CallsOfEach = 15;

    private static readonly byte[][] Garbage =
    [
        Encoding.UTF8.GetBytes($"GET /event/wrong-token/desk?e=incoming_call&id=g&remote=0309999999 HTTP/1.1\r\n\r\n"),
        Encoding.UTF8.GetBytes($"GET /event/{ReceivingAgent.Token}/desk?e=nonsense&id=g HTTP/1.1\r\n\r\n"),
        Encoding.UTF8.GetBytes($"GET /event/{ReceivingAgent.Token}/desk?e=incoming_call&id=b&remote=0309999999 HTTP/1.1\r\nOrigin: https://shop.example\r\n\r\n"),
        Encoding.UTF8.GetBytes("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"),
        [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00],
        [.. Enumerable.Repeat((byte)'A', 9000)],
        "\r\n\r\n"u8.ToArray(),
    ];

    [Fact]
    public async Task All_calls_arrive_among_garbage_and_each_once()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendAsync(agent, sender)));

        await Eventually.BecomesTrueAsync(() => agent.Client.Calls.Count(call => call.State is CallState.Ended) >= Senders * CallsOfEach);
        var past = await agent.Client.JournalAsync(1000);
        past.Select(call => call.RemoteNumber).ShouldBeUnique();
        past.Count.ShouldBe(Senders * CallsOfEach);
        past.ShouldAllBe(call => call.EndReason == EndReason.Hangup);

        // Refusals are told once a second for each kind, not once for each of them.
        agent.Client.Heard.Count(heard => heard.Problem is not null).ShouldBeLessThan(Garbage.Length + 1);
    }

    private static async Task SendAsync(ReceivingAgent agent, int sender)
    {
        for (var call = 0; call < CallsOfEach; call++)
        {
            var id = (sender * CallsOfEach) + call;
            foreach (var happened in (string[])["incoming_call", "call_established", "call_terminated"])
            {
                (await agent.EventAsync($"e={happened}&id={id}&remote=0301{id:D5}&name=Eva")).ShouldBe(200);
                await ThrowAsync(agent, Garbage[(id + happened.Length) % Garbage.Length]);
            }
        }
    }

    private static async Task ThrowAsync(ReceivingAgent agent, byte[] garbage)
    {
        using var sender = await HttpSender.ConnectAsync(agent.Address);
        try
        {
            await sender.SendAsync(garbage);
            await sender.ReadAsync();
        }
        catch (SocketException)
        {
            // It was cut while it was still talking.
        }
    }
}
