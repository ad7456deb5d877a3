using System.Net.Sockets;
using System.Runtime.Versioning;
using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Agent.Hosting;

[UnsupportedOSPlatform("windows")]
public sealed class LocalSocketTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task Bytes_go_both_ways()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);
        var accepting = listener.AcceptAsync(Soon);
        await using var client = await LocalSocket.ConnectAsync(home, Soon);
        await using var server = await accepting;

        await client.WriteAsync("ping"u8.ToArray(), Soon);
        await server.WriteAsync("pong"u8.ToArray(), Soon);

        (await ReadAsync(server, 4)).ShouldBe("ping"u8.ToArray());
        (await ReadAsync(client, 4)).ShouldBe("pong"u8.ToArray());
    }

    [Fact]
    public async Task A_home_with_a_long_path_works_too()
    {
        using var home = new TemporaryHome(new string('x', 120));
        await using (var listener = LocalSocket.Listen(home))
        {
            var accepting = listener.AcceptAsync(Soon);
            await using var client = await LocalSocket.ConnectAsync(home, Soon);
            await using var server = await accepting;
            await client.WriteAsync("ping"u8.ToArray(), Soon);
            (await ReadAsync(server, 4)).ShouldBe("ping"u8.ToArray());
        }

        Directory.Delete(Path.GetDirectoryName(home.Home.SocketPath)!, recursive: true);
    }

    [Fact]
    public async Task Without_an_agent_the_client_is_told_so()
    {
        using var home = new TemporaryHome();

        await Should.ThrowAsync<AgentNotRunningException>(() => LocalSocket.ConnectAsync(home, Soon));
    }

    [Fact]
    public async Task The_socket_of_a_dead_agent_counts_as_none()
    {
        using var home = new TemporaryHome();
        LeaveStaleSocket(home);

        await Should.ThrowAsync<AgentNotRunningException>(() => LocalSocket.ConnectAsync(home, Soon));
    }

    [Fact]
    public async Task The_socket_of_a_dead_agent_is_replaced()
    {
        using var home = new TemporaryHome();
        LeaveStaleSocket(home);

        await using var listener = LocalSocket.Listen(home);
        await using var client = await LocalSocket.ConnectAsync(home, Soon);

        client.CanWrite.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_agent_on_the_same_home_is_turned_away_and_the_first_goes_on()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);

        Should.Throw<AgentAlreadyRunningException>(() => LocalSocket.Listen(home));

        await using var client = await LocalSocket.ConnectAsync(home, Soon);
        client.CanWrite.ShouldBeTrue();
    }

    [Fact]
    public async Task The_next_agent_may_follow_when_the_first_is_gone()
    {
        using var home = new TemporaryHome();
        await LocalSocket.Listen(home).DisposeAsync();

        await using var listener = LocalSocket.Listen(home);
        await using var client = await LocalSocket.ConnectAsync(home, Soon);

        client.CanWrite.ShouldBeTrue();
    }

    [Fact]
    public async Task The_socket_is_for_its_owner_alone()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);

        File.GetUnixFileMode(home.Home.SocketPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_client_does_not_enter_a_folder_that_others_may_write_to()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);
        File.SetUnixFileMode(home.Root, (UnixFileMode)0b111_111_111);

        await Should.ThrowAsync<HomeException>(() => LocalSocket.ConnectAsync(home, Soon));
    }

    [Fact]
    public async Task The_kernel_tells_who_the_peer_is()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(home.Home.SocketPath), Soon);

        UnixPeer.UserOf(socket).ShouldBe(UnixOwner.Self);
    }

    [Fact]
    public async Task A_client_of_another_user_gets_no_connection()
    {
        using var home = new TemporaryHome();
        await using var listener = new UnixSocketListener(home, AgentLock.Take(home), UnixOwner.Self + 1);
        using var stop = new CancellationTokenSource();
        var accepting = listener.AcceptAsync(stop.Token);

        await using var client = await LocalSocket.ConnectAsync(home, Soon);

        (await client.ReadAsync(new byte[1], Soon)).ShouldBe(0);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => accepting);
    }

    [Fact]
    public async Task A_client_does_not_speak_to_a_socket_that_another_user_serves()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(home.Home.SocketPath), Soon);

        Should.Throw<UnauthorizedAccessException>(() => UnixSocket.Trust(home, socket, UnixOwner.Self + 1));
    }

    [Fact]
    public async Task Who_the_agent_is_stands_beside_the_lock()
    {
        using var home = new TemporaryHome();
        await using var listener = LocalSocket.Listen(home);

        (await File.ReadAllTextAsync(home.Home.ProcessIdFile, Soon)).Trim().ShouldBe($"{Environment.ProcessId}");
    }

    private static void LeaveStaleSocket(RingbridgeHome home)
    {
        using var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        dead.Bind(new UnixDomainSocketEndPoint(Path.Combine(home.Folder, "other.sock")));
        File.Move(Path.Combine(home.Folder, "other.sock"), home.SocketPath);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        var buffer = new byte[count];
        await stream.ReadExactlyAsync(buffer, Soon);
        return buffer;
    }
}
