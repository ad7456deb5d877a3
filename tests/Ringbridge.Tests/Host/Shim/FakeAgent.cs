using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Host.Shim;

/// <summary>Stands at the agent's door and speaks bytes.</summary>
internal sealed class FakeAgent(TestDesk desk) : IAsyncDisposable
{
    private readonly ILocalListener _listener = LocalSocket.Listen(desk.Home);

    public async Task<FakeAgentConnection> AcceptAsync(CancellationToken cancellationToken) => new(await _listener.AcceptAsync(cancellationToken));

    public ValueTask DisposeAsync() => _listener.DisposeAsync();
}
