using System.Globalization;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Nfon;

/// <summary>Everything that can be wrong with one NFON line, in the words of <see cref="ProblemTexts"/>.</summary>
internal sealed class NfonProblems(string line, string address)
{
    /// <summary>A hint: pick up your phone.</summary>
    public static Problem PickUpPhone { get; } = new(Reasons.Hint, Details.PickUpPhone);

    /// <summary>A hint: the other side is called now.</summary>
    public static Problem CallingOut { get; } = new(Reasons.Hint, Details.CallingOut);

    /// <summary>The own phone did not take the call.</summary>
    public Problem OwnPhoneNotReady => With(new Problem(Reasons.LineRejected, Details.OwnPhoneNotReady)).With("answer", "");

    /// <summary>NFON can end a call only while it is being set up.</summary>
    public LineRejectedException CannotHangUp => new(With(new Problem(Reasons.NotSupported)));

    /// <summary>No connection, or no answer in time.</summary>
    public LineUnreachableException Unreachable(Exception? cause = null) => new(With(new Problem(Reasons.LineUnreachable, Details.CloudUnreachable)), cause);

    /// <summary>The connection broke after a request to call went out.</summary>
    public LineUnreachableException LostInDial(Exception? cause = null) => new(With(new Problem(Reasons.LineUnreachable, Details.ConnectionLost)), cause);

    /// <summary>What came back is not in the protocol.</summary>
    public LineUnreachableException NotUnderstood(string answer, Exception? cause = null) =>
        new(With(new Problem(Reasons.LineProtocol, Details.UnexpectedAnswer)).With("answer", answer), cause);

    /// <summary>User and password are refused.</summary>
    public LineRejectedException LoginRefused() => new(With(new Problem(Reasons.LineRejected, Details.CloudLoginRefused)).With("answer", "HTTP 401"));

    /// <summary>The address is not encrypted.</summary>
    public LineRejectedException NotEncrypted() => new(With(new Problem(Reasons.BadSettings, Details.AddressNotEncrypted)).With("place", "address"));

    /// <summary>There is no such extension.</summary>
    public LineRejectedException UnknownExtension(string extension) =>
        new(With(new Problem(Reasons.LineRejected, Details.UnknownExtension)).With("extension", extension).With("answer", extension));

    /// <summary>The number cannot be dialled.</summary>
    public static LineRejectedException BadNumber(string number) => new(new Problem(Reasons.BadNumber).With("text", number));

    /// <summary>A status that says no.</summary>
    public LineException Refused(int status, string? error)
    {
        var answer = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        answer = string.IsNullOrWhiteSpace(error) ? answer : $"{answer}: {error}";
        return status switch
        {
            401 => LoginRefused(),
            403 => new LineRejectedException(With(new Problem(Reasons.LineRejected, Details.NoLicence)).With("answer", answer)),
            >= 300 and < 400 => NotUnderstood(answer),
            _ => new LineRejectedException(With(new Problem(Reasons.LineRejected)).With("answer", answer)),
        };
    }

    /// <summary>Nothing was heard for a while.</summary>
    public Problem EventsMissed(DateTimeOffset from, DateTimeOffset to) => With(new Problem(Reasons.LineUnreachable, Details.EventsMissed))
        .With("from", from.ToString("HH:mm:ss", CultureInfo.InvariantCulture))
        .With("to", to.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>The server says no to the stream of calls.</summary>
    public Problem EventsNotHeard(Problem why) => Partly(Details.EventsNotHeard, why);

    /// <summary>The server says no to the stream of states.</summary>
    public Problem ColleaguesNotHeard(Problem why) => Partly(Details.ColleaguesNotHeard, why);

    private Problem Partly(string detail, Problem why) =>
        With(new Problem(Reasons.LineRejected, detail)).With("answer", why.Arguments.GetValueOrDefault("answer") ?? why.Detail ?? why.Reason);

    private Problem With(Problem problem) => problem.With("line", line).With("address", address);
}
