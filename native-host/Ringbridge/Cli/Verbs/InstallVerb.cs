using System.CommandLine;
using Ringbridge.Contract.Problems;
using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>
/// <c>install</c>: registers this program with browsers, with <c>--protocols</c> as the system's program for phone links, and with
/// <c>--autostart</c> as a program that starts at log-in.
/// </summary>
internal sealed class InstallVerb : Command
{
    private static readonly Phrase Summary = new("register this program with browsers", "dieses Programm bei Browsern eintragen");
    private static readonly Phrase Protocols = new(
        "also open phone links (tel:, callto:, sip:) of other programs", "auch Telefonlinks (tel:, callto:, sip:) anderer Programme öffnen");

    private static readonly Phrase Autostart = new(
        "start the agent at log-in, so that calls are noted with no browser open", "den Agenten bei der Anmeldung starten, damit Anrufe auch ohne offenen Browser notiert werden");

    private readonly VerbServices _services;
    private readonly BrowserOptions _browsers;
    private readonly Option<bool> _protocols;
    private readonly Option<bool> _autostart;

    /// <summary>The verb.</summary>
    public InstallVerb(VerbServices services)
        : base("install", Summary.In(services.Language))
    {
        _services = services;
        _browsers = new BrowserOptions(services.Language);
        _protocols = new("--protocols") { Description = Protocols.In(services.Language) };
        _autostart = new("--autostart") { Description = Autostart.In(services.Language) };
        _browsers.AddTo(this);
        Add(_protocols);
        Add(_autostart);
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var (surroundings, registry) = (_services.Surroundings, _services.Registry);
        var places = new ManifestPlaces(surroundings, registry);
        var selected = _browsers.Select(run.Parse, places, surroundings.System, browser => places.Of(browser).Where(place => place.IsFound));
        var (wantsProtocols, wantsAutostart) = (run.Parse.GetValue(_protocols), run.Parse.GetValue(_autostart));
        if (selected.Count == 0 && !wantsProtocols && !wantsAutostart)
        {
            throw new FailedException(Reasons.NotSupported, InstallPhrases.NoBrowser);
        }

        var installer = new ManifestInstaller(surroundings.Program, registry);
        List<InstallStep> steps = [.. selected.Select(installer.Install)];
        List<string> warnings = _browsers.IsPartial(run.Parse)
            ? []
            : [.. SandboxedBrowsers.Find(surroundings).Select(browser => browser.In(run.Language))];
        if (wantsProtocols)
        {
            await RegisterProtocolsAsync(run, steps, warnings);
        }

        if (wantsAutostart)
        {
            await EnableAutostartAsync(run, steps, warnings);
        }

        return InstallOutput.Finish(run, surroundings.Program, steps, warnings, selected.Count > 0 ? InstallPhrases.LoadExtension : null);
    }

    private async Task EnableAutostartAsync(Invocation run, List<InstallStep> steps, List<string> warnings)
    {
        _services.Surroundings.Home.Prepare();
        steps.Add(await _services.Autostart.EnableAsync(run.Cancellation));
        try
        {
            // From now on, not only from the next log-in.
            await using var agent = await run.OpenAgentAsync();
        }
        catch (Exception failure) when (_services.Describe(failure) is { } problem)
        {
            warnings.Add(problem.Message);
        }
    }

    private async Task RegisterProtocolsAsync(Invocation run, List<InstallStep> steps, List<string> warnings)
    {
        if (_services.Protocols is not { } handler)
        {
            warnings.Add(InstallPhrases.ProtocolsNeedBundle.In(run.Language));
            return;
        }

        steps.Add(await handler.RegisterAsync(run.Cancellation));
        if (_services.Surroundings.System == SystemKind.Windows)
        {
            warnings.Add(InstallPhrases.ChooseOnWindows.In(run.Language));
        }
    }
}
