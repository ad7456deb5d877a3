using System.IO.Pipes;

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The agent's named pipe on Windows. The first instance must be the first of its name, so nobody can have put up a pipe
/// before us; and the next instance exists before a connection is handed out, so the name is never free in between.
/// </summary>
internal sealed class WindowsPipeListener : ILocalListener
{
    private readonly AgentLock hold;
    private readonly string name;
    private NamedPipeServerStream next;

    /// <summary>Listens. The lock is kept until this is disposed.</summary>
    public WindowsPipeListener(RingbridgeHome home, AgentLock hold)
    {
        this.hold = hold;
        name = home.PipeName;
        next = Create(PipeOptions.FirstPipeInstance);
    }

    /// <inheritdoc/>
    public async Task<Stream> AcceptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await next.WaitForConnectionAsync(cancellationToken);
            }
            catch (IOException)
            {
                // The client was gone before we looked: this instance is spent, the name stays ours through the new one.
                var spent = next;
                next = Create(PipeOptions.None);
                await spent.DisposeAsync();
                continue;
            }

            var connected = next;
            next = Create(PipeOptions.None);
            return connected;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await next.DisposeAsync();
        hold.Dispose();
    }

    private NamedPipeServerStream Create(PipeOptions more) => new(
        name,
        PipeDirection.InOut,
        NamedPipeServerStream.MaxAllowedServerInstances,
        PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly | more);
}
