using System.CommandLine;
using Ringbridge.Doctor;
using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary><c>doctor</c>: looks at everything that has to be right for a call, and says for each problem what to do. Exit code 1 when something is broken.</summary>
internal sealed class DoctorVerb : Command
{
    private static readonly Phrase Summary = new("check everything and say for each problem what to do", "alles prüfen und zu jedem Problem sagen, was zu tun ist");
    private static readonly Phrase AllFine = new("Everything is fine.", "Alles in Ordnung.");
    private static readonly Phrase Broken = new("{0} of {1} checks found something broken.", "{0} von {1} Prüfungen haben einen Fehler gefunden.");

    private readonly VerbServices _services;

    /// <summary>The verb.</summary>
    public DoctorVerb(VerbServices services)
        : base("doctor", Summary.In(services.Language))
    {
        _services = services;
        SetAction(services.Guard(RunAsync));
    }

    private async Task<int> RunAsync(Invocation run)
    {
        var findings = new List<Finding>();
        foreach (var examination in Examinations(run))
        {
            findings.AddRange(await examination.ExamineAsync(run.Cancellation));
        }

        var broken = findings.Count(finding => finding.State == FindingState.Error);
        var report = new DoctorReport(
            broken == 0, ProductVersion.Current, _services.Surroundings.Program, _services.Surroundings.Home.Folder, findings);
        return run.Terminal.Finish(
            report, HostJson.Default.DoctorReport, Text(findings, broken, run.Language), broken == 0 ? ExitCodes.Done : ExitCodes.Failed);
    }

    private static string Text(List<Finding> findings, int broken, string language)
    {
        var lines = findings.SelectMany(finding => finding.Advice is null
            ? [$"{Mark(finding.State)} {finding.Message}"]
            : new[] { $"{Mark(finding.State)} {finding.Message}", $"  → {finding.Advice}" });
        var end = broken == 0 ? AllFine.In(language) : Broken.In(language, broken, findings.Count);
        return string.Join(Environment.NewLine, [.. lines, end]);
    }

    private static char Mark(FindingState state) => state switch
    {
        FindingState.Ok => '✓',
        FindingState.Warning => '!',
        _ => '✗',
    };

    private IExamination[] Examinations(Invocation run)
    {
        var (surroundings, registry, language) = (_services.Surroundings, _services.Registry, run.Language);
        return
        [
            new ProgramExamination(surroundings, language),
            new ManifestExamination(new ManifestPlaces(surroundings, registry), registry, surroundings.Program, language),
            new SandboxExamination(surroundings, language),
            new SettingsExamination(surroundings.Home, language),
            new AgentExamination(surroundings, _services.Agents, TimeProvider.System, run.Terminal.Note, language),
            new AutostartExamination(_services.Autostart, language),
            new PhoneLinkExamination(_services.Protocols, language),
        ];
    }
}
