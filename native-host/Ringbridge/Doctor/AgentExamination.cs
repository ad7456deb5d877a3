using Ringbridge.AgentProcess;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at the agent, starting it as a browser would when there is none, and through it at settings, lines and sources.</summary>
internal sealed class AgentExamination(Surroundings surroundings, AgentFinder agents, TimeProvider time, Action<string> progress, string language) : IExamination
{
    private static readonly Phrase Runs = new("The agent answers (version {0}, process {1})", "Der Agent antwortet (Version {0}, Prozess {1})");
    private static readonly Phrase OtherVersion = new(
        "The running agent is version {0}, this program is {1}.", "Der laufende Agent hat Version {0}, dieses Programm {1}.");

    private static readonly Phrase Restart = new(
        "Run “ringbridge agent --stop”; the next call or browser starts the new one.",
        "Rufen Sie „ringbridge agent --stop“ auf; der nächste Anruf oder Browser startet den neuen.");

    private static readonly Phrase RunInTerminal = new(
        "Run “ringbridge agent” in a terminal and read what it says; logs are in {0}.",
        "Rufen Sie „ringbridge agent“ in einem Terminal auf und lesen Sie, was er sagt; Protokolle liegen in {0}.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stream = await Task.Run(() => agents.Connect(cancellationToken), cancellationToken);
            await using var agent = await AgentClient.OpenAsync(stream, ClientKind.Cli, language, cancellationToken);
            var status = await agent.StatusAsync(cancellationToken);
            return
            [
                Version(status),
                .. new DoorExamination(surroundings.Home, language).Examine(),
                .. new StatusExamination(status, surroundings, time, language).Examine(),
                new ReceiverExamination(status, language).Examine(),
                .. new ActionUrlExamination(status, language).Examine(),
                .. await new LineExamination(agent, status.Lines, language).ExamineAsync(cancellationToken),
                .. await new SourceExamination(agent, status.Sources, progress, language).ExamineAsync(cancellationToken),
            ];
        }
        catch (AgentUnavailableException unavailable)
        {
            return [Unreachable(ProblemTexts.Render(unavailable.Problem, language))];
        }
        catch (RpcException answer)
        {
            return [new Finding("agent", FindingState.Error, answer.Message, Restart.In(language))];
        }
        catch (ConnectionLostException)
        {
            return [Unreachable(ProblemTexts.Render(new Problem(Reasons.AgentUnavailable), language))];
        }
    }

    private Finding Version(AgentStatus status) => status.Version == ProductVersion.Current
        ? new Finding("agent", FindingState.Ok, Runs.In(language, status.Version, status.ProcessId))
        : new Finding("agent", FindingState.Error, OtherVersion.In(language, status.Version, ProductVersion.Current), Restart.In(language));

    private Finding Unreachable(string sentence) =>
        new("agent", FindingState.Error, sentence, RunInTerminal.In(language, surroundings.Home.LogsFolder));
}
