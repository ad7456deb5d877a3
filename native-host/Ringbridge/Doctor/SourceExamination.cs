using Ringbridge.AgentProcess;
using Ringbridge.Cli;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>
/// Tries each source, except those that wait for a correct password or a log-in, because accounts are locked after a few tries, and
/// those that asked to be left alone.
/// </summary>
internal sealed class SourceExamination(AgentClient agent, IReadOnlyList<SourceInfo> sources, Action<string> progress, string language)
{
    private static readonly Phrase Works = new("Source “{0}”: {1}", "Quelle „{0}“: {1}");
    private static readonly Phrase AnswersNow = new("It was tried just now: {0}", "Sie wurde gerade versucht: {0}");
    private static readonly Phrase Trying = new("Trying the source “{0}” …", "Die Quelle „{0}“ wird versucht …");
    private static readonly Phrase Tried = new("The source “{0}” took {1:0.0} seconds.", "Die Quelle „{0}“ brauchte {1:0.0} Sekunden.");
    private static readonly Phrase InOptions = new(
        "Correct the source in the extension’s options, under Sources, and press Test there.",
        "Berichtigen Sie die Quelle in den Optionen der Erweiterung unter Quellen und testen Sie sie dort.");

    private static readonly Phrase Wait = new(
        "Wait; it is asked again by itself. If that happens often, ask its administrator for a higher limit.",
        "Warten Sie; sie wird von selbst wieder gefragt. Geschieht das oft, bitten Sie die Verwaltung dort um ein höheres Limit.");

    /// <summary>Tries them, all at once: a dead one takes its whole deadline.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(sources.Where(source => source.Type != SourceText.OwnBook || source.Problem is not null).Select(source => ExamineAsync(source, cancellationToken)));

    private static bool MustNotTry(SourceInfo source) =>
        source.Type == SourceText.OwnBook || source.Problem?.Detail is Details.SourceLogin or Details.SourceLogInAgain;

    private async Task<Finding> ExamineAsync(SourceInfo source, CancellationToken cancellationToken)
    {
        var (check, state) = ($"source.{source.Id}", SourceText.Of(source, language));
        if (source is { Problem.Detail: Details.SourceBusy, RetryAt: not null })
        {
            return new Finding(check, FindingState.Warning, state, Wait.In(language));
        }

        if (MustNotTry(source))
        {
            return new Finding(check, FindingState.Error, state, InOptions.In(language));
        }

        var trial = await TryAsync(source, cancellationToken);
        return trial switch
        {
            { Ok: false } => new Finding(check, FindingState.Error, trial.Message, InOptions.In(language)),
            _ when source.Problem is not null => new Finding(check, FindingState.Warning, state, AnswersNow.In(language, trial.Message)),
            _ => new Finding(check, FindingState.Ok, Works.In(language, source.Name, trial.Message)),
        };
    }

    private async Task<SourceTrial> TryAsync(SourceInfo source, CancellationToken cancellationToken)
    {
        progress(Trying.In(language, source.Name));
        var trial = (await agent.TrySourceAsync(source.Id, cancellationToken)).Sources[0];
        progress(Tried.In(language, source.Name, trial.TookMs / 1000));
        return trial;
    }
}
