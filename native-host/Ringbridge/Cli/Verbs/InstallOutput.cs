using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>How <c>install</c> and <c>uninstall</c> end.</summary>
internal static class InstallOutput
{
    private static readonly Phrase Nothing = new("Nothing to do.", "Nichts zu tun.");

    /// <summary>Prints steps and warnings; exit code 1 when a step failed.</summary>
    public static int Finish(Invocation run, string program, IReadOnlyList<InstallStep> steps, IReadOnlyList<string> warnings, Phrase? next)
    {
        var failed = steps.Any(step => step.Outcome == StepOutcome.Failed);
        List<string> lines =
        [
            .. steps.Select(step => InstallPhrases.Line(step, run.Language)),
            .. warnings.Select(warning => $"! {warning}"),
        ];
        if (lines.Count == 0)
        {
            lines.Add(Nothing.In(run.Language));
        }

        if (next is not null && !failed && steps.Any(step => step.Outcome == StepOutcome.Written))
        {
            lines.Add(next.In(run.Language));
        }

        return run.Terminal.Finish(
            new InstallReport(program, steps, warnings),
            HostJson.Default.InstallReport,
            string.Join(Environment.NewLine, lines),
            failed ? ExitCodes.Failed : ExitCodes.Done);
    }
}
