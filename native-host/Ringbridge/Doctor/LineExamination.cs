using Ringbridge.AgentProcess;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Tries each line without dialling, except those that wait for a correct password: phones lock out after a few tries.</summary>
internal sealed class LineExamination(AgentClient agent, IReadOnlyList<LineInfo> lines, string language)
{
    private const string Simulator = "simulator";

    private static readonly Phrase Works = new("Line “{0}”: {1}", "Leitung „{0}“: {1}");
    private static readonly Phrase Usable = new("works", "in Ordnung");
    private static readonly Phrase OnlySimulator = new(
        "No phone is set up; the built-in simulator plays it.", "Es ist kein Telefon eingerichtet; der eingebaute Simulator spielt es.");

    private static readonly Phrase AddPhone = new(
        "Add your phone in the extension’s options, or to config.json.", "Fügen Sie Ihr Telefon in den Optionen der Erweiterung oder in config.json hinzu.");

    private static readonly Phrase NoLine = new("No line is set up.", "Es ist keine Leitung eingerichtet.");
    private static readonly Phrase InOptions = new(
        "Correct the line in the extension’s options and press Test there.", "Berichtigen Sie die Leitung in den Optionen der Erweiterung und testen Sie sie dort.");

    /// <summary>Tries them.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (lines.All(line => line.Type == Simulator))
        {
            return [new Finding("lines", FindingState.Warning, (lines.Count == 0 ? NoLine : OnlySimulator).In(language), AddPhone.In(language))];
        }

        // All at once: a dead phone takes its whole timeout.
        return await Task.WhenAll(lines.Select(line => ExamineAsync(line, cancellationToken)));
    }

    private static bool MustNotTry(LineInfo line) => line.Problem?.Detail is Details.WrongPassword or Details.LockedOut;

    private async Task<Finding> ExamineAsync(LineInfo line, CancellationToken cancellationToken)
    {
        var check = $"line.{line.Id}";
        if (MustNotTry(line))
        {
            return new Finding(check, FindingState.Error, line.Problem!.Message, InOptions.In(language));
        }

        var result = await agent.TestAsync(line.Id, cancellationToken);
        var said = result.Message.Length > 0 ? result.Message : Usable.In(language);
        return result.Ok
            ? new Finding(check, FindingState.Ok, Works.In(language, line.Name, said))
            : new Finding(check, FindingState.Error, said, InOptions.In(language));
    }
}
