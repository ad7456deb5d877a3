using Ringbridge.AgentProcess;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Cli.Journal;

/// <summary>What people say instead of a call's id.</summary>
internal static class LastCall
{
    private const string Word = "last";

    /// <summary>The id that was written, or that of the newest past call.</summary>
    /// <exception cref="FailedException">There is none.</exception>
    public static async Task<string> IdAsync(string written, AgentClient agent, CancellationToken cancellationToken)
    {
        if (!string.Equals(written, Word, StringComparison.Ordinal))
        {
            return written;
        }

        var page = await agent.JournalAsync(new JournalQueryParams { Limit = 1 }, cancellationToken);
        return page.Calls is [var last, ..] ? last.Id : throw new FailedException(Reasons.UnknownCall, JournalPhrases.NoCalls);
    }
}
