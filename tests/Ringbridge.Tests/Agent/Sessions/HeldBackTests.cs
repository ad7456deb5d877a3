using Ringbridge.Agent.Sessions;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Agent.Sessions;

public sealed class HeldBackTests
{
    [Fact]
    public async Task What_changes_while_a_session_is_being_opened_is_told_after_the_answer()
    {
        var (near, far) = DuplexStreams.CreatePair();
        await using var client = new RawClient(near);
        await using var peer = new JsonRpcPeer(far, far);
        var session = new Session(peer, exception => throw exception);
        peer.OnRequest(
            RpcMethods.SessionOpen,
            ContractJson.Default.SessionOpenParams,
            ContractJson.Default.RingbridgeSettings,
            (opening, _) =>
            {
                session.Open(opening, DateTimeOffset.UnixEpoch);
                Tell("first");
                Tell("second");
                return Task.FromResult(new RingbridgeSettings());
            },
            afterAnswer: session.Release);
        var running = peer.RunAsync(CancellationToken.None);

        await client.OpenAsync();

        foreach (var text in (string[])["first", "second"])
        {
            (await client.ReadAsync()).GetProperty("params").GetProperty("areaCode").GetString().ShouldBe(text);
        }

        await client.DisposeAsync();
        await running;

        void Tell(string text) =>
            session.Notify(RpcMethods.SettingsChanged, new RingbridgeSettings { AreaCode = text }, ContractJson.Default.RingbridgeSettings);
    }
}
