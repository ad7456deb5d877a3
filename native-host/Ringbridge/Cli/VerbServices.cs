using System.CommandLine;
using System.Text.Json;
using Ringbridge.Agent.Hosting;
using Ringbridge.AgentProcess;
using Ringbridge.Autostart;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Dialogs;
using Ringbridge.Install;
using Ringbridge.Programs;
using Ringbridge.Protocols;

namespace Ringbridge.Cli;

/// <summary>What verbs get from their surroundings, and the one place where their failures become sentences and exit codes.</summary>
/// <param name="Language"><c>de</c> or <c>en</c>.</param>
/// <param name="Surroundings">Where things are.</param>
/// <param name="Programs">Runs other programs.</param>
internal sealed record VerbServices(string Language, Surroundings Surroundings, IProgramRunner Programs)
{
    /// <summary>On every verb.</summary>
    public Option<bool> Json { get; } = new("--json") { Recursive = true, Description = CliPhrases.JsonOption.In(Language) };

    /// <summary>Finds or starts the agent of this home.</summary>
    public AgentFinder Agents { get; } = AgentFinder.For(Surroundings.Home);

    /// <summary>Reads what is copied or marked.</summary>
    public SelectedText SelectedText { get; } = new(Programs, Surroundings.System, Surroundings.IsWayland);

    /// <summary>Speaks to a person who is not at a terminal.</summary>
    public IDialogs Dialogs { get; } = OperatingSystem.IsWindows()
        ? new WindowsDialogs()
        : new DesktopDialogs(Programs, Surroundings.System, Surroundings.HasDesktop);

    /// <summary>The registry, where there is one.</summary>
    public IRegistry Registry { get; } = OperatingSystem.IsWindows() ? new WindowsRegistry() : new NoRegistry();

    /// <summary>Phone links of other programs; null where this program cannot take them.</summary>
    public IProtocolHandler? Protocols => Surroundings.System switch
    {
        SystemKind.Linux => new LinuxProtocolHandler(Surroundings, Programs),
        SystemKind.Windows => new WindowsProtocolHandler(Surroundings.Program, Registry),
        _ => null,
    };

    /// <summary>Starting the agent at log-in.</summary>
    public IAutostart Autostart => Autostarts.Of(Surroundings, Programs, Registry);

    /// <summary>Does what was started without a terminal: a failure is also shown on the desktop, since nobody would read it elsewhere.</summary>
    public async Task<int> TellFailuresAsync(Invocation run, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (Describe(failure) is { } problem)
        {
            await Dialogs.TellAsync(problem.Message, run.Cancellation);
            throw;
        }
    }

    /// <summary>Makes a verb's work an action of the parser.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Guard(Func<Invocation, Task<int>> work) => async (parse, cancellationToken) =>
    {
        var terminal = new Terminal(Language, parse.GetValue(Json));
        try
        {
            return await work(new Invocation(this, parse, terminal, cancellationToken));
        }
        catch (UsageException wrong)
        {
            terminal.Complain(wrong.In(Language));
            return ExitCodes.Usage;
        }
        catch (Exception failure) when (Describe(failure) is { } problem)
        {
            terminal.Complain(problem.Message);
            return terminal.IsJson ? terminal.Finish(new CliError(problem), HostJson.Default.CliError, "", ExitCodes.Failed) : ExitCodes.Failed;
        }
    };

    /// <summary>What a failure is for people; null for what should not happen.</summary>
    public ProblemInfo? Describe(Exception failure) => failure switch
    {
        FailedException failed => new ProblemInfo { Reason = failed.Reason, Message = failed.In(Language) },
        RpcException answer => new ProblemInfo
        {
            Reason = answer.ErrorData?.Reason ?? Reasons.Internal,
            Detail = answer.ErrorData?.Detail,
            Message = answer.Message,
        },
        HomeException unsafeHome => ProblemTexts.Describe(unsafeHome.Problem, Language),
        AgentUnavailableException unavailable => ProblemTexts.Describe(unavailable.Problem, Language),
        ConnectionLostException or JsonException => ProblemTexts.Describe(new Problem(Reasons.AgentUnavailable), Language),
        OperationCanceledException => new ProblemInfo { Reason = Reasons.Refused, Message = CliPhrases.Cancelled.In(Language) },
        _ => null,
    };
}
