using System.Net;
using System.Net.Sockets;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>The port through which people come back from a log-in.</summary>
public sealed class LogInDoorTests
{
    [Fact]
    public async Task It_does_not_stay_open_for_a_connection_on_which_nothing_is_said()
    {
        var time = new ManualTime();
        var (door, port) = Open(time);
        using var silent = new TcpClient();
        await silent.ConnectAsync(IPAddress.Loopback, port);
        await Eventually.BecomesTrueAsync(() => time.WaitingTimers > 0);

        await door.DisposeAsync().AsTask().WaitAsync(TestClient.Soon);

        (await silent.GetStream().ReadAsync(new byte[1], TestClient.Soon)).ShouldBe(0);
    }

    // A port that was free may be taken a moment later: then it is another.
    private static (LogInDoor Door, int Port) Open(TimeProvider time)
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            try
            {
                return (LogInDoor.Open(port, _ => throw new InvalidOperationException("Nothing was said."), time), port);
            }
            catch (SocketException)
            {
                // Another one.
            }
        }
    }
}
