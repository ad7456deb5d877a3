namespace Ringbridge.Agent.Hosting;

/// <summary>The agent's side of <see cref="LocalSocket"/>.</summary>
public interface ILocalListener : IAsyncDisposable
{
    /// <summary>Waits for the next client of the same user; others are turned away without an answer.</summary>
    Task<Stream> AcceptAsync(CancellationToken cancellationToken);
}
