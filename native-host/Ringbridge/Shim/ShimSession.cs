using Ringbridge.AgentProcess;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Shim;

/// <summary>
/// One browser connected to one agent. Both directions block on threads of their own and the session is over when the
/// first of them is: a read of standard input cannot be cancelled, so nobody waits for the other one.
/// </summary>
/// <param name="input">Frames of the browser.</param>
/// <param name="output">Frames for the browser.</param>
/// <param name="errors">Where it says why it ended.</param>
/// <param name="connect">Finds or starts the agent.</param>
internal sealed class ShimSession(Stream input, Stream output, TextWriter errors, Func<Stream> connect) : IDisposable
{
    private readonly ManualResetEventSlim _connected = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly Lock _gate = new();
    private Stream? _agent;
    private int _exitCode;

    /// <summary>Runs until either side ends.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        // The browser's side is read from the first moment on: it may hang up while the agent is still starting.
        StartThread("browser to agent", () => new FrameRelay(input, WaitForAgent).Run() == RelayEnd.Source
            ? (ExitCodes.Done, null)
            : AgentGone);
        StartThread("agent to browser", () => new FrameRelay(Connect(), () => output).Run() == RelayEnd.Target
            ? (ExitCodes.Done, null)
            : AgentGone);
        _ended.Wait();
        return _exitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The events stay: a thread may still be looking at them, and the process ends next.
        _agent?.Dispose();
    }

    private static (int Code, string? Why) AgentGone => (ExitCodes.Failed, "the agent went away.");

    private Stream Connect()
    {
        _agent = connect();
        _connected.Set();
        return _agent;
    }

    private Stream WaitForAgent()
    {
        _connected.Wait();
        return _agent!;
    }

    private void StartThread(string name, Func<(int Code, string? Why)> pump) =>
        new Thread(() => End(Guard(pump))) { IsBackground = true, Name = name }.Start();

    private static (int Code, string? Why) Guard(Func<(int Code, string? Why)> pump)
    {
        try
        {
            return pump();
        }
        catch (FrameException broken)
        {
            return (ExitCodes.BadFrame, broken.Message);
        }
        catch (AgentUnavailableException unavailable)
        {
            return (ExitCodes.Failed, unavailable.Message);
        }
        catch (Exception unexpected)
        {
            return (ExitCodes.Failed, unexpected.ToString());
        }
    }

    private void End((int Code, string? Why) end)
    {
        lock (_gate)
        {
            if (_ended.IsSet)
            {
                return;
            }

            if (end.Why is not null)
            {
                errors.WriteLine($"ringbridge: {end.Why}");
            }

            _exitCode = end.Code;
            _ended.Set();
        }
    }
}
