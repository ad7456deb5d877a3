using Ringbridge.AgentProcess;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Shim;

/// <summary>
/// One browser connected to one agent. Both directions block on threads of their own and the session is over when the
/// first of them is: a read of standard input cannot be cancelled, so nobody waits for the other one, and nothing is
/// closed by hand: the process ends next, and the system closes what it held.
/// </summary>
/// <param name="input">Frames of the browser.</param>
/// <param name="output">Frames for the browser.</param>
/// <param name="complain">Says why it ended, unless the browser ended it.</param>
/// <param name="connect">Finds or starts the agent.</param>
internal sealed class ShimSession(Stream input, Stream output, Action<string> complain, Func<Stream> connect)
{
    private static readonly (int Code, string? Why) BrowserGone = (ExitCodes.Done, null);
    private static readonly (int Code, string? Why) AgentGone = (ExitCodes.Failed, "the agent went away.");

    // A monitor: there is nothing in it to dispose of while a thread may still wait for it.
    private readonly object _news = new();
    private Stream? _agent;
    private int? _exitCode;

    /// <summary>Runs until either side ends.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        // The browser's side is read from the first moment on: it may hang up while the agent is still starting.
        StartThread("browser to agent", () => new FrameRelay(input, WaitForAgent).Run() == RelayEnd.Source ? BrowserGone : AgentGone);
        StartThread("agent to browser", () => new FrameRelay(Connect(), () => output).Run() == RelayEnd.Target ? BrowserGone : AgentGone);
        lock (_news)
        {
            while (_exitCode is null)
            {
                Monitor.Wait(_news);
            }

            return _exitCode.Value;
        }
    }

    private Stream Connect()
    {
        var agent = connect();
        lock (_news)
        {
            _agent = agent;
            Monitor.PulseAll(_news);
        }

        return agent;
    }

    private Stream WaitForAgent()
    {
        lock (_news)
        {
            while (_agent is null)
            {
                Monitor.Wait(_news);
            }

            return _agent;
        }
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
        lock (_news)
        {
            if (_exitCode is not null)
            {
                return;
            }

            if (end.Why is not null)
            {
                complain(end.Why);
            }

            _exitCode = end.Code;
            Monitor.PulseAll(_news);
        }
    }
}
