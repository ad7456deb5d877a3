using System.Reflection;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Hosting;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Sessions;

/// <summary>How the agent is, for <c>agent.status</c> and the doctor.</summary>
internal sealed class StatusReport(
    RingbridgeHome home,
    SettingsStore settings,
    Task<ISecretStore> secrets,
    CallJournal journal,
    LineRegistry lines,
    EventReceiver receiver,
    ActionUrlDesk actionUrls,
    SourceRegistry sources,
    SessionHub sessions,
    TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    /// <summary>The version of this program.</summary>
    public static string Version { get; } =
        typeof(StatusReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Writes it in a language.</summary>
    public async Task<AgentStatus> WriteAsync(string? language) => new()
    {
        Version = Version,
        Protocol = ProtocolVersion.Current,
        ProcessId = Environment.ProcessId,
        StartedAt = _startedAt,
        Now = time.GetUtcNow(),
        Home = home.Folder,
        SecretStore = (await secrets).Kind,
        SettingsProblem = Sentence(settings.State.Problem, language),
        JournalProblem = Sentence(journal.Problem, language),
        Receiver = receiver.Describe(language),
        ActionUrls = actionUrls.Describe(language),
        Sessions = sessions.Infos,
        Lines = lines.Describe(language),
        Sources = sources.Describe(language).Sources,
    };

    private static string? Sentence(Problem? problem, string? language) => problem is null ? null : ProblemTexts.Render(problem, language);
}
