using Ringbridge.Cli;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Dialling;

/// <summary>Asks on the terminal.</summary>
internal sealed class TerminalConfirmation(Terminal terminal) : IConfirmation
{
    /// <inheritdoc/>
    public Task<bool?> AskAsync(string question, CancellationToken cancellationToken)
    {
        if (!terminal.IsInteractive)
        {
            return Task.FromResult<bool?>(null);
        }

        var (choice, yes) = ProblemTexts.IsGerman(terminal.Language) ? ("[j/N]", "jy") : ("[y/N]", "y");
        return Task.FromResult<bool?>(terminal.Confirm($"{question} {choice} ", yes));
    }
}
