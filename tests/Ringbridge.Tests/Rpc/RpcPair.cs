using System.Collections.Concurrent;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Rpc;

/// <summary>Two peers over pipes in memory: register handlers, then <see cref="Start"/>.</summary>
internal sealed class RpcPair : IAsyncDisposable
{
    /// <summary>Long enough for a busy machine; only a test that fails waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public RpcPair(JsonRpcOptions? clientOptions = null, JsonRpcOptions? serverOptions = null)
    {
        var (near, far) = DuplexStreams.CreatePair();
        Client = new JsonRpcPeer(near, near, clientOptions);
        Server = new JsonRpcPeer(far, far, (serverOptions ?? new JsonRpcOptions()) with { OnIncident = (text, _) => Incidents.Enqueue(text) });
    }

    public JsonRpcPeer Client { get; }

    public JsonRpcPeer Server { get; }

    public ConcurrentQueue<string> Incidents { get; } = new();

    public Task ClientRun { get; private set; } = Task.CompletedTask;

    public Task ServerRun { get; private set; } = Task.CompletedTask;

    public RpcPair Start()
    {
        ClientRun = Client.RunAsync(CancellationToken.None);
        ServerRun = Server.RunAsync(CancellationToken.None);
        return this;
    }

    public Task<CallResult> DialAsync(string number, CancellationToken cancellationToken = default) => Client.RequestAsync(
        RpcMethods.CallDial,
        new CallDialParams { Number = number },
        ContractJson.Default.CallDialParams,
        ContractJson.Default.CallResult,
        cancellationToken).WaitAsync(Patience, CancellationToken.None);

    public void OnDial(Func<CallDialParams, CancellationToken, Task<CallResult>> handler) =>
        Server.OnRequest(RpcMethods.CallDial, ContractJson.Default.CallDialParams, ContractJson.Default.CallResult, handler);

    public static CallResult CallTo(string number) => new(new Call
    {
        Id = "c1",
        LineId = "desk",
        Direction = CallDirection.Outbound,
        State = CallState.Sent,
        RemoteNumber = number,
        StartedAt = DateTimeOffset.UnixEpoch,
    });

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Server.DisposeAsync();
    }
}
