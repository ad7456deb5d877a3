using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at where the agent listens for events of phones. That it does not is worse where a phone is set up that sends some.</summary>
internal sealed class ReceiverExamination(AgentStatus status, string language)
{
    private static readonly Phrase Listens = new("Phones can send their events to {0}", "Telefone können ihre Ereignisse an {0} senden");
    private static readonly Phrase Off = new("The receiver for events of phones is switched off", "Der Empfänger für Ereignisse der Telefone ist ausgeschaltet");
    private static readonly Phrase Advice = new(
        "“ringbridge status” shows where Ringbridge listens; the settings say where it should.", "„ringbridge status“ zeigt, wo Ringbridge lauscht; in den Einstellungen steht, wo es das soll.");

    /// <summary>Looks.</summary>
    public Finding Examine()
    {
        if (status.Receiver.Problem is { } problem)
        {
            return new Finding("receiver", status.Receiver.Needed ? FindingState.Error : FindingState.Warning, problem.Message, Advice.In(language));
        }

        return new Finding(
            "receiver",
            FindingState.Ok,
            status.Receiver.Listening.Count == 0 ? Off.In(language) : Listens.In(language, string.Join(", ", status.Receiver.Listening)));
    }
}
