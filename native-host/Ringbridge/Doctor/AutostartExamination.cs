using Ringbridge.Autostart;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at whether the system starts the agent at log-in, and whether it would start this program.</summary>
internal sealed class AutostartExamination(IAutostart autostart, string language) : IExamination
{
    private static readonly Phrase Starts = new("The agent starts at log-in ({0})", "Der Agent startet bei der Anmeldung ({0})");
    private static readonly Phrase StartsWithBrowser = new(
        "The agent starts with the first browser; “ringbridge install --autostart” starts it at log-in, so that calls are noted without a browser",
        "Der Agent startet mit dem ersten Browser; „ringbridge install --autostart“ startet ihn bei der Anmeldung, damit Anrufe auch ohne Browser notiert werden");

    private static readonly Phrase Other = new(
        "At log-in the system starts another copy of Ringbridge, or one that is gone: {0}", "Bei der Anmeldung startet das System eine andere Kopie von Ringbridge oder eine, die es nicht mehr gibt: {0}");

    private static readonly Phrase Again = new("Run: ringbridge install --autostart", "Rufen Sie auf: ringbridge install --autostart");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        autostart.Current switch
        {
            null => new Finding("autostart", FindingState.Ok, StartsWithBrowser.In(language)),
            var command when autostart.IsOurs(command) => new Finding("autostart", FindingState.Ok, Starts.In(language, autostart.Place)),
            var command => new Finding("autostart", FindingState.Warning, Other.In(language, command), Again.In(language)),
        },
    ]);
}
