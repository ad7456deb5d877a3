using System.Net.Sockets;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Baresip;

/// <summary>Everything that can be wrong with one baresip line.</summary>
internal sealed class BaresipProblems(string line, string address)
{
    /// <summary>Nothing listens there.</summary>
    public Problem NotRunning => Unreachable(Details.SoftphoneNotRunning);

    /// <summary>The connection was closed.</summary>
    public Problem Lost => Unreachable(Details.Reconnecting);

    /// <summary>The connection broke in the middle of a command.</summary>
    public Problem LostInCommand => Unreachable(Details.ConnectionLost);

    /// <summary>No answer in time.</summary>
    public Problem Timeout => Unreachable(Details.Timeout);

    /// <summary>Baresip serves one client, and another keeps coming.</summary>
    public Problem Rival => Unreachable(Details.ControlledByAnother);

    /// <summary>There is no such call in baresip.</summary>
    public Problem UnknownCall => With(new Problem(Reasons.UnknownCall));

    /// <summary>What answers there does not speak as baresip does.</summary>
    public Problem Garbage(string answer) => With(new Problem(Reasons.LineProtocol, Details.UnexpectedAnswer)).With("answer", answer);

    /// <summary>Baresip understood and said no.</summary>
    public Problem Rejected(string command, string answer) =>
        With(new Problem(Reasons.LineRejected)).With("answer", string.IsNullOrWhiteSpace(answer) ? command : answer.Trim());

    /// <summary>The PBX does not take baresip's registration.</summary>
    public Problem NotRegistered(string account) => With(new Problem(Reasons.LineRejected, Details.NotRegistered)).With("account", account);

    /// <summary>Why no connection came about.</summary>
    public Problem NotConnected(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => NotRunning,
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Unreachable(Details.UnknownHost),
        SocketError.TimedOut => Timeout,
        _ => Unreachable(null),
    };

    private Problem Unreachable(string? detail) => With(new Problem(Reasons.LineUnreachable, detail));

    private Problem With(Problem problem) => problem.With("line", line).With("address", address);
}
