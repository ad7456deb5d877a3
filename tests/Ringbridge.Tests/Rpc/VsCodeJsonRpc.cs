using System.Diagnostics;
using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Rpc;

/// <summary>A peer of ours that talks to vscode-jsonrpc in a Node process (<c>interop/peer.mjs</c>), as the extension's background does.</summary>
internal sealed class VsCodeJsonRpc : IAsyncDisposable
{
    private readonly Process _node;
    private readonly Task<string> _complaints;

    public VsCodeJsonRpc()
    {
        _node = Process.Start(new ProcessStartInfo("node", ["peer.mjs"])
        {
            WorkingDirectory = Repository.PathOf("tests/Ringbridge.Tests/Rpc/interop"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _complaints = _node.StandardError.ReadToEndAsync();
        Peer = new JsonRpcPeer(_node.StandardOutput.BaseStream, _node.StandardInput.BaseStream);
    }

    public JsonRpcPeer Peer { get; }

    public Task Run { get; private set; } = Task.CompletedTask;

    public VsCodeJsonRpc Start()
    {
        Run = Peer.RunAsync(CancellationToken.None);
        return this;
    }

    public async Task<JsonElement> AskAsync(string method, string parameters = "{}", CancellationToken cancellationToken = default)
    {
        try
        {
            return await Peer.RequestAsync(
                method, JsonElement.Parse(parameters), ContractJson.Default.JsonElement, ContractJson.Default.JsonElement, cancellationToken)
                .WaitAsync(RpcPair.Patience, CancellationToken.None);
        }
        catch (ConnectionLostException exception)
        {
            throw new InvalidOperationException($"Node ended. Was “npm ci” run? {await _complaints}", exception);
        }
    }

    public Task TellAsync(string method, string parameters) =>
        Peer.NotifyAsync(method, JsonElement.Parse(parameters), ContractJson.Default.JsonElement, CancellationToken.None);

    public void OnRequest(string method, Func<JsonElement, CancellationToken, Task<JsonElement>> handler) =>
        Peer.OnRequest(method, ContractJson.Default.JsonElement, ContractJson.Default.JsonElement, handler);

    public void OnNotification(string method, Action<JsonElement> handler) => Peer.OnNotification(method, ContractJson.Default.JsonElement, handler);

    public Task ExitedAsync() => _node.WaitForExitAsync().WaitAsync(RpcPair.Patience);

    public async ValueTask DisposeAsync()
    {
        await Peer.DisposeAsync();
        if (!_node.WaitForExit(RpcPair.Patience))
        {
            _node.Kill();
        }

        _node.Dispose();
    }
}
