using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at the outgoing action URLs: whether the last attempt of each worked, and whether events were given up.</summary>
internal sealed class ActionUrlExamination(AgentStatus status, string language)
{
    private static readonly Phrase Works = new("Action URL at {0}", "Action-URL bei {0}");
    private static readonly Phrase Lost = new(
        "Action URL at {0}: {1} events were given up since the agent started.", "Action-URL bei {0}: {1} Ereignisse wurden seit dem Start des Agenten aufgegeben.");

    private static readonly Phrase Waiting = new(
        "{0} events wait. Correct “actionUrls” in config.json or the server; “ringbridge status” shows how it is.",
        "{0} Ereignisse warten. Berichtigen Sie „actionUrls“ in config.json oder den Server; „ringbridge status“ zeigt den Stand.");

    /// <summary>Looks at each.</summary>
    public IEnumerable<Finding> Examine() => status.ActionUrls.Select((url, index) => Examine(url, $"actionUrl.{index}"));

    private Finding Examine(ActionUrlInfo url, string check) => url switch
    {
        { Health: LineHealth.Down, Problem: { } problem } => new Finding(check, FindingState.Warning, problem.Message, Waiting.In(language, url.Waiting)),
        { Lost: > 0 } => new Finding(check, FindingState.Warning, Lost.In(language, url.Host, url.Lost), Waiting.In(language, url.Waiting)),
        _ => new Finding(check, FindingState.Ok, Works.In(language, url.Host)),
    };
}
