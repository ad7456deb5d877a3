using System.CommandLine;
using Ringbridge.Agent.Hosting;
using Ringbridge.AgentProcess;
using Ringbridge.Contract.Problems;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>agent</c>: is the agent, in the foreground; or starts one that outlives this terminal; or ends the running one.</summary>
internal sealed class AgentVerb : Command
{
    private static readonly Phrase Summary = new("run the agent in the foreground", "den Agenten im Vordergrund ausführen");
    private static readonly Phrase Detached = new("start it in the background, unless it runs already", "im Hintergrund starten, falls er nicht schon läuft");
    private static readonly Phrase Stop = new("end the running agent", "den laufenden Agenten beenden");
    private static readonly Phrase OneOfBoth = new("--detached and --stop exclude each other.", "--detached und --stop schließen einander aus.");
    private static readonly Phrase Runs = new("The agent runs.", "Der Agent läuft.");
    private static readonly Phrase RunsAlready = new("The agent runs already.", "Der Agent läuft schon.");
    private static readonly Phrase Starting = new("Agent {0} for {1}; Ctrl+C ends it.", "Agent {0} für {1}; Strg+C beendet ihn.");
    private static readonly Phrase Stopped = new("The agent (process {0}) was ended.", "Der Agent (Prozess {0}) wurde beendet.");
    private static readonly Phrase NotRunning = new("No agent is running.", "Es läuft kein Agent.");
    private static readonly Phrase Elevated = new(
        "The agent does not run with administrator rights: it would do more for whoever speaks to it than the browser may. Start it as the normal user.",
        "Der Agent läuft nicht mit Administratorrechten: Er täte für jeden, der mit ihm spricht, mehr, als der Browser darf. Starten Sie ihn als normaler Benutzer.");

    private readonly VerbServices _services;

    /// <summary>The verb.</summary>
    public AgentVerb(VerbServices services)
        : base("agent", Summary.In(services.Language))
    {
        _services = services;
        var detached = new Option<bool>("--detached") { Description = Detached.In(services.Language) };
        var stop = new Option<bool>("--stop") { Description = Stop.In(services.Language) };
        Add(detached);
        Add(stop);
        SetAction(services.Guard(run => (run.Parse.GetValue(detached), run.Parse.GetValue(stop)) switch
        {
            (true, true) => throw new UsageException(OneOfBoth),
            (true, false) => StartAsync(run),
            (false, true) => StopAsync(run),
            _ => RunAsync(run),
        }));
    }

    private static async Task<int> StartAsync(Invocation run)
    {
        await using var agent = await run.OpenAgentAsync();
        return run.Terminal.Finish(new CliDone(), HostJson.Default.CliDone, Runs.In(run.Language));
    }

    private async Task<int> StopAsync(Invocation run)
    {
        var stopped = await new AgentStopper(_services.Surroundings.Home, _services.Agents).StopAsync(run.Language, run.Cancellation);
        var text = stopped is { } id ? Stopped.In(run.Language, id) : NotRunning.In(run.Language);
        return run.Terminal.Finish(new CliDone(), HostJson.Default.CliDone, text);
    }

    private async Task<int> RunAsync(Invocation run)
    {
        // On Windows two elevation levels do not meet in a pipe, either. Unix has no such half-way: root is a user like others (containers).
        if (OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            throw new FailedException(Reasons.Refused, Elevated);
        }

        var home = _services.Surroundings.Home;
        try
        {
            // The folder that a browser or a terminal started us in may be on a disk that is to be taken away.
            home.Prepare();
            Environment.CurrentDirectory = home.Folder;
            run.Terminal.Complain(Starting.In(run.Language, Environment.ProcessId, home.Folder));
            await AgentHost.RunAsync(home, TimeProvider.System, run.Cancellation);
        }
        catch (AgentAlreadyRunningException)
        {
            // Code 0: what was wanted is there, and a shim that lost a race must not take this for a failure.
            return run.Terminal.Finish(new CliDone(), HostJson.Default.CliDone, RunsAlready.In(run.Language));
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            // Ctrl-C, or “agent --stop”.
        }

        return run.Terminal.Finish(new CliDone(), HostJson.Default.CliDone, "");
    }
}
