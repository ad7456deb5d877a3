using System.CommandLine;
using System.Globalization;
using Ringbridge.Contract;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>status</c>: the agent, who is connected, the lines, the sources, and running calls. Nobody is asked anything for it.</summary>
internal sealed class StatusVerb : Command
{
    private static readonly Phrase Summary = new("show the agent, who is connected, lines, sources and running calls", "Agent, Verbindungen, Leitungen, Quellen und laufende Anrufe zeigen");
    private static readonly Phrase Agent = new("Agent {0}, process {1}, since {2}", "Agent {0}, Prozess {1}, seit {2}");
    private static readonly Phrase Home = new("Home: {0}", "Ordner: {0}");
    private static readonly Phrase RunningCall = new("Call {0}: {1}", "Anruf {0}: {1}");
    private static readonly Phrase Session = new("Connected: {0}", "Verbunden: {0}");
    private static readonly Phrase Line = new("Line: {0} ({1}){2}: {3}", "Leitung: {0} ({1}){2}: {3}");
    private static readonly Phrase Source = new("Source: {0} ({1}): {2}", "Quelle: {0} ({1}): {2}");
    private static readonly Phrase Receiver = new("Events of phones: {0}", "Ereignisse der Telefone: {0}");
    private static readonly Phrase NoReceiver = new("not received", "werden nicht empfangen");
    private static readonly Phrase ActionUrl = new(
        "Action URL: {0}: {1} (waiting: {2}, given up: {3})", "Action-URL: {0}: {1} (wartend: {2}, aufgegeben: {3})");

    private static readonly Phrase Default = new(", default", ", Standard");

    private static readonly Dictionary<ClientKind, Phrase> Clients = new()
    {
        [ClientKind.Extension] = new("browser extension", "Browser-Erweiterung"),
        [ClientKind.Cli] = new("command line", "Befehlszeile"),
        [ClientKind.Handler] = new("phone link", "Telefonlink"),
    };

    private static readonly Dictionary<LineHealth, Phrase> Healths = new()
    {
        [LineHealth.Unknown] = new("not tried yet", "noch nicht versucht"),
        [LineHealth.Up] = new("works", "in Ordnung"),
        [LineHealth.Degraded] = new("works in part", "eingeschränkt"),
        [LineHealth.Down] = new("does not work", "gestört"),
    };

    /// <summary>The verb.</summary>
    public StatusVerb(VerbServices services)
        : base("status", Summary.In(services.Language)) => SetAction(services.Guard(RunAsync));

    private static async Task<int> RunAsync(Invocation run)
    {
        await using var agent = await run.OpenAgentAsync();
        var status = await agent.StatusAsync(run.Cancellation) with { Calls = await agent.CallsAsync(run.Cancellation) };
        return run.Terminal.Finish(status, ContractJson.Default.AgentStatus, string.Join(Environment.NewLine, Lines(status, run.Language)));
    }

    private static IEnumerable<string> Lines(AgentStatus status, string language)
    {
        var since = status.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        yield return Agent.In(language, status.Version, status.ProcessId, since);
        yield return Home.In(language, status.Home);
        foreach (var problem in new[] { status.SettingsProblem, status.JournalProblem }.OfType<string>())
        {
            yield return problem;
        }

        var addresses = string.Join(", ", status.Receiver.Listening);
        yield return Receiver.In(language, status.Receiver.Problem?.Message ?? (addresses.Length > 0 ? addresses : NoReceiver.In(language)));
        foreach (var session in status.Sessions)
        {
            yield return Session.In(language, session.Browser ?? Clients[session.Client].In(language));
        }

        foreach (var line in status.Lines)
        {
            var health = line.Problem?.Message ?? Healths[line.Health].In(language);
            yield return Line.In(language, line.Name, line.Id, line.IsDefault ? Default.In(language) : "", health);
        }

        foreach (var url in status.ActionUrls)
        {
            yield return ActionUrl.In(language, url.Host, url.Problem?.Message ?? Healths[url.Health].In(language), url.Waiting, url.Lost);
        }

        foreach (var source in status.Sources)
        {
            yield return Source.In(language, source.Name, source.Id, SourceText.Of(source, language));
        }

        foreach (var call in status.Calls)
        {
            yield return RunningCall.In(language, call.Id, CallText.Line(call, language));
        }
    }
}
