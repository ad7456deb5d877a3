using System.Net;
using Ringbridge.Agent.Dialling;
using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Events;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// What the receiver does for senders: <c>/event/TOKEN/LINE?…</c> hands an event to a line,
/// <c>/?action=make_call&amp;target=NUMBER&amp;token=TOKEN</c> dials as any client does. Nothing without the token, and nothing for a
/// browser.
/// </summary>
internal sealed class ReceiverDesk(LineRegistry lines, ReceiverToken token, DialService dialling, HeardBoard board)
{
    private const int MaxLineIdLength = 32;

    private static readonly IReadOnlyList<string> Action = ["action"];
    private static readonly IReadOnlyList<string> Token = ["token"];
    private static readonly IReadOnlyList<string> Target = ["target"];
    private static readonly IReadOnlyList<string> Line = ["line"];

    /// <summary>Whether a line is set up whose phone sends its events here.</summary>
    public bool IsNeeded => Takers.Any();

    private IEnumerable<LineHost> Takers => lines.Lines.Where(line => line.Line is IEventLine);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">Who sent it.</param>
    /// <param name="at">The own address that it came to.</param>
    /// <param name="cancellationToken">The receiver ends.</param>
    public async Task<ReceiverReply> AnswerAsync(ReceivedRequest request, IPAddress from, IPAddress at, CancellationToken cancellationToken)
    {
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        if (request.Method is not "GET")
        {
            return new ReceiverReply(405);
        }

        if (RequestGuard.Check(request, at, Environment.MachineName) is { } refusal)
        {
            if (parts is ["event", ..])
            {
                board.Refused(lineId: null, from, refusal);
            }

            return new ReceiverReply(403, Sentence(refusal, request));
        }

        return parts switch
        {
            ["event", var given, var lineId] => await HearAsync(request, given, lineId, from, cancellationToken),
            [] => await ActAsync(request, cancellationToken),
            _ => new ReceiverReply(404),
        };
    }

    /// <summary>Takes an event that a program on this computer hands over.</summary>
    /// <exception cref="RefusalException">There is no such line, it takes no events, or not this one.</exception>
    public LineEventResult Take(LineEventParams request)
    {
        var line = request.LineId is { } id ? lines.Find(id) ?? throw RefusalException.UnknownLine(id) : OnlyLine();
        var heard = PhoneEvent.FromPairs(request.Values);
        if (Hand(line, heard, from: null) is { } problem)
        {
            throw new RefusalException(problem);
        }

        return new LineEventResult(line.Settings.Id);
    }

    private static string Sentence(Problem problem, ReceivedRequest request) => ProblemTexts.Render(problem, request.Language);

    private static int StatusOf(Problem problem) => problem.Reason switch
    {
        Reasons.BadNumber or Reasons.BadRequest => 400,
        Reasons.UnknownLine => 404,
        Reasons.LineUnreachable or Reasons.LineRejected or Reasons.LineProtocol => 502,
        Reasons.Internal => 503,
        _ => 403,
    };

    private async Task<ReceiverReply> HearAsync(ReceivedRequest request, string given, string lineId, IPAddress from, CancellationToken cancellationToken)
    {
        if (!await token.AcceptsAsync(given, cancellationToken))
        {
            var wrong = new Problem(Reasons.Receiver, Details.WrongToken);
            board.Refused(lines.Find(lineId)?.Settings.Id, from, wrong);
            return new ReceiverReply(403, Sentence(wrong, request));
        }

        if (lines.Find(lineId) is not { } line)
        {
            var unknown = new Problem(Reasons.UnknownLine).With("line", lineId.Length <= MaxLineIdLength ? lineId : "?");
            board.Refused(lineId: null, from, unknown);
            return new ReceiverReply(404, Sentence(unknown, request));
        }

        return Hand(line, PhoneEvent.FromQuery(request.Query.Span), from) is { } problem
            ? new ReceiverReply(404, Sentence(problem, request))
            : ReceiverReply.Ok;
    }

    private Problem? Hand(LineHost line, PhoneEvent heard, IPAddress? from)
    {
        if (line.Line is not IEventLine taker)
        {
            return Refuse(Details.NoEvents);
        }

        if (!taker.Hear(heard))
        {
            return Refuse(Details.UnknownEvent);
        }

        board.Took(line.Settings.Id, heard.Name, from);
        return null;

        Problem Refuse(string detail)
        {
            var problem = new Problem(Reasons.Receiver, detail).With("line", line.Name("en"));
            board.Refused(line.Settings.Id, from, problem);
            return problem;
        }
    }

    private LineHost OnlyLine()
    {
        var takers = Takers.ToList();
        return takers switch
        {
            [var only] => only,
            [] => throw new RefusalException(new Problem(Reasons.UnknownLine, Details.NoLine)),
            _ => throw new RefusalException(new Problem(Reasons.BadRequest, Details.SeveralLines).With("line", takers[0].Settings.Id)),
        };
    }

    private async Task<ReceiverReply> ActAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        var values = PhoneEvent.FromQuery(request.Query.Span);
        if (values.Value(Action) is not "make_call" || !request.IsComplete)
        {
            return new ReceiverReply(404);
        }

        if (!await token.AcceptsAsync(values.Value(Token), cancellationToken))
        {
            return new ReceiverReply(403, Sentence(new Problem(Reasons.Receiver, Details.WrongToken), request));
        }

        try
        {
            await dialling.DialAsync("receiver", new CallDialParams { Number = values.Value(Target) ?? "", LineId = values.Value(Line) });
            return ReceiverReply.Ok;
        }
        catch (RefusalException refusal)
        {
            return new ReceiverReply(StatusOf(refusal.Problem), Sentence(refusal.Problem, request));
        }
    }
}
