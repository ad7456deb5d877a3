using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Rpc;

/// <summary>A peer of ours, and at the other end somebody who writes bytes: for everything that a well-behaved client never sends.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly FrameReader _reader;

    public RawClient(JsonRpcOptions? options = null)
    {
        (Stream, var far) = DuplexStreams.CreatePair();
        _reader = new FrameReader(Stream);
        Peer = new JsonRpcPeer(far, far, (options ?? new JsonRpcOptions()) with { OnIncident = (text, _) => Incidents.Enqueue(text) });
        Peer.OnRequest(
            RpcMethods.CallDial,
            ContractJson.Default.CallDialParams,
            ContractJson.Default.CallResult,
            (args, _) => Task.FromResult(RpcPair.CallTo(args.Number)));
        Peer.OnRequest(RpcMethods.JournalQuery, ContractJson.Default.JournalQueryParams, ContractJson.Default.JournalQueryParams, (args, _) => Task.FromResult(args));
        Peer.OnRequest(RpcMethods.CallList, ContractJson.Default.CallListResult, _ => Task.FromResult(new CallListResult([])));
    }

    public DuplexStream Stream { get; }

    public JsonRpcPeer Peer { get; }

    public ConcurrentQueue<string> Incidents { get; } = new();

    public Task Run { get; private set; } = Task.CompletedTask;

    public RawClient Start()
    {
        Run = Peer.RunAsync(CancellationToken.None);
        return this;
    }

    public Task SendAsync(string payload) => SendBytesAsync(FrameTests.Frame(payload));

    public Task SendBytesAsync(byte[] bytes) => Stream.WriteAsync(bytes).AsTask().WaitAsync(RpcPair.Patience);

    /// <summary>The next answer, or null when the peer closed.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var timeout = new CancellationTokenSource(RpcPair.Patience);
        return await _reader.ReadAsync(timeout.Token) is { } payload ? JsonElement.Parse(Encoding.UTF8.GetString(payload.Span)) : null;
    }

    public async Task<JsonElement> AskAsync(string payload)
    {
        await SendAsync(payload);
        return (await ReadAsync()).ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await Peer.DisposeAsync();
        await Stream.DisposeAsync();
    }
}
