using System.Net;
using System.Net.Sockets;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Receiver;
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

    [Fact]
    public async Task It_stays_open_though_connections_could_not_be_taken()
    {
        const int failures = 20;
        var (time, tries) = (new ManualTime(), 0);
        var (door, port) = Open(time, _ => Task.FromResult(LogInPage.Unknown("en")), (listener, cancellationToken) =>
            listener.AddressFamily is AddressFamily.InterNetwork && Interlocked.Increment(ref tries) <= failures
                ? throw new SocketException((int)SocketError.TooManyOpenSockets)
                : listener.AcceptAsync(cancellationToken));
        await using var open = door;
        using var browser = new HttpClient();
        await time.AdvanceUntilAsync(() => Volatile.Read(ref tries) > failures, TimeSpan.FromMilliseconds(100));

        using var answer = await browser.GetAsync(new Uri($"http://127.0.0.1:{port}/"), TestClient.Soon);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_closes_though_connections_cannot_be_taken()
    {
        var time = new ManualTime();
        var (door, _) = Open(time, accept: (_, _) => throw new SocketException((int)SocketError.TooManyOpenSockets));
        await Eventually.BecomesTrueAsync(() => time.WaitingTimers > 0);

        await door.DisposeAsync().AsTask().WaitAsync(TestClient.Soon);
    }

    // A port that was free may be taken a moment later: then it is another.
    private static (LogInDoor Door, int Port) Open(
        TimeProvider time, Func<ReceivedRequest, Task<LogInPage>>? answer = null, Func<Socket, CancellationToken, ValueTask<Socket>>? accept = null)
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            try
            {
                return (LogInDoor.Open(port, answer ?? (_ => throw new InvalidOperationException("Nothing was said.")), time, accept), port);
            }
            catch (SocketException)
            {
                // Another one.
            }
        }
    }
}
