using System.CommandLine;
using Ringbridge.AgentProcess;
using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>uninstall</c>: takes back whatever <c>install</c> did, and ends the agent that runs from this program. Settings, journal and passwords stay: they are the person's.</summary>
internal sealed class UninstallVerb : Command
{
    private static readonly Phrase Summary = new("take back what install did; settings and journal stay", "zurücknehmen, was install getan hat; Einstellungen und Journal bleiben");

    private readonly VerbServices _services;
    private readonly BrowserOptions _browsers;

    /// <summary>The verb.</summary>
    public UninstallVerb(VerbServices services)
        : base("uninstall", Summary.In(services.Language))
    {
        _services = services;
        _browsers = new BrowserOptions(services.Language);
        _browsers.AddTo(this);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var (surroundings, registry) = (_services.Surroundings, _services.Registry);
        var places = new ManifestPlaces(surroundings, registry);

        // Browsers that are gone may have left our manifest behind, so every known place is looked at.
        var selected = _browsers.Select(run.Parse, places, surroundings.System, places.Of);
        var everywhere = Browsers.All.SelectMany(places.Of).ToList();
        var installer = new ManifestInstaller(surroundings.Program, registry);
        List<InstallStep> steps = [.. selected.Select(place => installer.Remove(place, everywhere))];
        if (!_browsers.IsPartial(run.Parse) && _services.Protocols is { } handler)
        {
            steps.Add(await handler.UnregisterAsync(run.Cancellation));
        }

        if (!_browsers.IsPartial(run.Parse))
        {
            steps.Add(await _services.Autostart.DisableAsync(run.Cancellation));
            await new AgentStopper(surroundings.Home, _services.Agents).StopAsync(run.Language, run.Cancellation);
        }

        // What was never there is worth a line only when it was asked for by name.
        var told = _browsers.IsPartial(run.Parse) ? steps : [.. steps.Where(step => step.Outcome != StepOutcome.Absent)];
        return InstallOutput.Finish(run, surroundings.Program, told, [], null);
    }
}
