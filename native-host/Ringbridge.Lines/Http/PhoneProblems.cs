using System.Globalization;
using System.Net.Sockets;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Http;

/// <summary>Puts what went wrong between us and one phone into the exceptions of <see cref="ILine"/>.</summary>
/// <param name="lineName">What people call the line.</param>
/// <param name="address">Host and port, as people read them.</param>
internal sealed class PhoneProblems(string lineName, string address)
{
    /// <summary>It was never reached: no answer from that address at all.</summary>
    public LineUnreachableException NotReached(Exception? cause = null) => Unreachable(detail: null, cause);

    /// <summary>It took the connection, and then said nothing.</summary>
    public LineUnreachableException Silent(Exception cause) => Unreachable(Details.Timeout, cause);

    /// <summary>The connection broke after the command went out.</summary>
    public LineUnreachableException Lost(Exception cause) => Unreachable(Details.ConnectionLost, cause);

    /// <summary>Connecting failed.</summary>
    public LineUnreachableException NotConnected(SocketException cause) => cause.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => Unreachable(Details.ConnectionRefused, cause),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => Unreachable(Details.UnknownHost, cause),
        _ => NotReached(cause),
    };

    /// <summary>Its TLS certificate is not to be trusted.</summary>
    public LineUnreachableException Certificate(string fingerprint, bool isPinned) =>
        new(New(Reasons.LineUnreachable, isPinned ? Details.ChangedCertificate : Details.UntrustedCertificate)
            .With("fingerprint", CertificatePin.Readable(fingerprint)))
        {
            Fingerprint = fingerprint,
        };

    /// <summary>What came back is no answer of such a phone.</summary>
    /// <param name="answer">In a few words that need no translation, such as <c>HTTP 500</c>.</param>
    /// <param name="cause">What the runtime said.</param>
    public LineUnreachableException NotUnderstood(string answer, Exception? cause = null) =>
        new(New(Reasons.LineProtocol, Details.UnexpectedAnswer).With("answer", answer), cause);

    /// <summary>Something else than such a phone answers there.</summary>
    public LineUnreachableException WrongDevice() => new(New(Reasons.LineProtocol, Details.WrongDevice));

    /// <summary>The phone said no.</summary>
    public LineRejectedException Rejected(string? detail, string answer = "") => new(New(Reasons.LineRejected, detail).With("answer", answer));

    /// <summary>What a status other than 2xx means at every phone. Lines that know better about one look first.</summary>
    public LineException Refusal(PhoneAnswer answer) => answer.Status switch
    {
        401 when !answer.Challenges.Any(challenge => challenge.IsBasic || challenge.IsDigest) => NotUnderstood("HTTP 401, WWW-Authenticate?"),
        401 => Rejected(Details.WrongPassword),
        404 or 410 => WrongDevice(),
        >= 300 and < 400 => new LineUnreachableException(
            New(Reasons.LineProtocol, Details.Redirected).With("target", answer.RedirectedTo ?? "?").With("answer", StatusText(answer))),
        _ => Rejected(detail: null, StatusText(answer)),
    };

    private static string StatusText(PhoneAnswer answer) => $"HTTP {answer.Status.ToString(CultureInfo.InvariantCulture)}";

    private LineUnreachableException Unreachable(string? detail, Exception? cause) => new(New(Reasons.LineUnreachable, detail), cause);

    private Problem New(string reason, string? detail) => new Problem(reason, detail).With("line", lineName).With("address", address);
}
