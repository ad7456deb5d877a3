using System.CommandLine;
using Ringbridge.AgentProcess;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Cli;

/// <summary>One run of a verb.</summary>
/// <param name="Services">Its surroundings.</param>
/// <param name="Parse">Its command line.</param>
/// <param name="Terminal">What it may say and ask.</param>
/// <param name="Cancellation">Ctrl-C.</param>
internal sealed record Invocation(VerbServices Services, ParseResult Parse, Terminal Terminal, CancellationToken Cancellation)
{
    /// <summary><c>de</c> or <c>en</c>.</summary>
    public string Language => Terminal.Language;

    /// <summary>Opens a session with the agent, starting it when there is none.</summary>
    public async Task<AgentClient> OpenAgentAsync(ClientKind client = ClientKind.Cli)
    {
        var stream = await Task.Run(() => Services.Agents.Connect(Cancellation), Cancellation);
        return await AgentClient.OpenAsync(stream, client, Language, Cancellation);
    }
}
