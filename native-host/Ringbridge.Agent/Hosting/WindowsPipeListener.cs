using System.IO.Pipes;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The agent's named pipe on Windows. The first instance must be the first of its name, so nobody can have put up a pipe
/// before us; and the next instance exists before a connection is handed out, so the name is never free in between.
/// </summary>
internal sealed class WindowsPipeListener : ILocalListener
{
    private readonly AgentLock _hold;
    private readonly string _name;
    private NamedPipeServerStream _next;

    /// <summary>Listens. The lock is kept until this is disposed.</summary>
    public WindowsPipeListener(RingbridgeHome home, AgentLock hold)
    {
        _hold = hold;
        _name = home.PipeName;
        _next = Create(PipeOptions.FirstPipeInstance);
    }

    /// <inheritdoc/>
    public async Task<Stream> AcceptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await _next.WaitForConnectionAsync(cancellationToken);
            }
            catch (IOException)
            {
                // The client was gone before we looked: this instance is spent, the name stays ours through the new one.
                var spent = _next;
                _next = Create(PipeOptions.None);
                await spent.DisposeAsync();
                continue;
            }

            var connected = _next;
            _next = Create(PipeOptions.None);
            return connected;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _next.DisposeAsync();
        _hold.Dispose();
    }

    private NamedPipeServerStream Create(PipeOptions more) => new(
        _name,
        PipeDirection.InOut,
        NamedPipeServerStream.MaxAllowedServerInstances,
        PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly | more);
}
