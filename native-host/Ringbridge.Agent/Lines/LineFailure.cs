using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Lines;

/// <summary>What a failed command says about its line.</summary>
internal static class LineFailure
{
    // A refusal with one of these will come again with every command until somebody sets something right.
    private static readonly HashSet<string> Lasting = new(StringComparer.Ordinal)
    {
        Details.WrongPassword,
        Details.LockedOut,
        Details.RemoteControlOff,
        Details.NotAllowed,
        Details.PromptOnPhone,
        Details.WrongDevice,
        Details.MissingSecret,
        Details.ProgramNotFound,
        Details.HandlerLoop,
    };

    /// <summary>The problem behind an exception; what no line should throw is a fault of ours.</summary>
    public static Problem ProblemOf(Exception exception, string line) => exception switch
    {
        LineException failure => failure.Problem,
        TimeoutException => new Problem(Reasons.LineUnreachable, Details.Timeout).With("line", line).With("address", "…"),
        _ => new Problem(Reasons.Internal),
    };

    /// <summary>The problem if it means that the line is down; null when the line works and only this command was refused.</summary>
    public static Problem? HealthProblemOf(Exception exception, string line) =>
        exception is LineRejectedException { Problem.Detail: var detail } && (detail is null || !Lasting.Contains(detail))
            ? null
            : ProblemOf(exception, line);
}
