using System.Net;
using System.Net.Sockets;
using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Events;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// What is to be entered in phones: for a softphone on this computer an address on the loopback, for a desk phone the address
/// of this computer that the phone can reach, whether the receiver listens there already or not.
/// </summary>
internal sealed class ReceiverUrls(LineRegistry lines, EventReceiver receiver, ReceiverToken token, HeardBoard board)
{
    private const int UsualPort = 61234;

    /// <summary>Writes them down.</summary>
    /// <param name="request">For which line.</param>
    /// <param name="language">Of the sentences.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">There is no such line, or the token could not be made.</exception>
    public async Task<ReceiverUrlsResult> WriteAsync(ReceiverUrlsParams request, string? language, CancellationToken cancellationToken)
    {
        if (request.LineId is { } id && lines.Find(id) is null)
        {
            throw RefusalException.UnknownLine(id);
        }

        var wanted = lines.Lines.Where(line => line.Line is IEventLine && (request.LineId is null || string.Equals(line.Settings.Id, request.LineId, StringComparison.Ordinal)));
        var written = new List<LineUrls>();
        foreach (var line in wanted)
        {
            written.Add(await WriteAsync(line, language, cancellationToken));
        }

        return new ReceiverUrlsResult { Receiver = receiver.Describe(language), Lines = written };
    }

    /// <summary>The addresses for one line's phone, and where the receiver would have to listen for them; null where it does already.</summary>
    /// <exception cref="RefusalException">The token could not be made.</exception>
    public async Task<(IReadOnlyList<(EventTemplate Template, string Url)> Urls, string? Listen)> ForAsync(LineHost line, CancellationToken cancellationToken)
    {
        var taker = (IEventLine)line.Line;
        var secret = await token.GetOrCreateAsync(cancellationToken);
        var (address, listen) = await AddressForAsync(taker.PhoneHost, cancellationToken);
        return ([.. taker.EventTemplates.Select(template => (template, $"http://{address}/event/{secret}/{line.Settings.Id}?{template.Query}"))], listen);
    }

    /// <summary>A phone in the network cannot reach the receiver, which listens on this computer only.</summary>
    public static Problem NotInNetwork(LineHost line, string listen, string? language) =>
        new Problem(Reasons.Receiver, Details.ReceiverNotInNetwork).With("line", line.Name(language)).With("address", listen);

    private async Task<LineUrls> WriteAsync(LineHost line, string? language, CancellationToken cancellationToken)
    {
        var taker = (IEventLine)line.Line;
        var (urls, listen) = await ForAsync(line, cancellationToken);
        return new LineUrls
        {
            LineId = line.Settings.Id,
            Urls = [.. urls.Select(one => new EventUrl(one.Template.Event, one.Template.Field, one.Url))],
            Command = taker.StartsPrograms ? Command(line, taker.EventTemplates[0]) : null,
            Provisioning = taker.Provisioning(urls),
            CanWrite = taker is IEventUrlWriter,
            Listen = listen,
            HeardAt = board.LastOf(line.Settings.Id),
            Problem = listen is null ? null : ProblemTexts.Describe(NotInNetwork(line, listen, language), language),
        };
    }

    private static string Command(LineHost line, EventTemplate template)
    {
        var program = Environment.ProcessPath ?? "ringbridge";
        var quoted = program.Contains(' ', StringComparison.Ordinal) ? $"\"{program}\"" : program;
        return $"{quoted} event line={line.Settings.Id} {template.Query.Replace('&', ' ')}";
    }

    private async Task<(string Address, string? Listen)> AddressForAsync(string? phoneHost, CancellationToken cancellationToken)
    {
        var wanted = receiver.Wanted;
        if (OwnAddress.IsThisComputer(phoneHost) || await OwnAddress.TowardsAsync(phoneHost!, cancellationToken) is not { } own)
        {
            var near = wanted.OrderBy(Remoteness).FirstOrDefault() ?? new IPEndPoint(IPAddress.Loopback, UsualPort);
            return (Reachable(near, near.AddressFamily is AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback), wanted.Count > 0 ? null : near.ToString());
        }

        var covering = wanted.FirstOrDefault(address => Covers(address.Address, own));
        return covering is not null
            ? (Reachable(covering, own), null)
            : (new IPEndPoint(own, Port(wanted)).ToString(), new IPEndPoint(own, Port(wanted)).ToString());
    }

    // For a program on this computer: the IPv4 loopback first, because every program knows it.
    private static int Remoteness(IPEndPoint address) => address.Address switch
    {
        var loopback when loopback.Equals(IPAddress.Loopback) => 0,
        var any when any.Equals(IPAddress.Any) => 1,
        var loopback when loopback.Equals(IPAddress.IPv6Loopback) => 2,
        _ => 3,
    };

    private static string Reachable(IPEndPoint listening, IPAddress own) => new IPEndPoint(
        listening.Address.Equals(IPAddress.Any) || listening.Address.Equals(IPAddress.IPv6Any) ? own : listening.Address, listening.Port).ToString();

    private static bool Covers(IPAddress listening, IPAddress own) =>
        listening.Equals(own) || (listening.AddressFamily == own.AddressFamily && (listening.Equals(IPAddress.Any) || listening.Equals(IPAddress.IPv6Any)));

    private static int Port(IReadOnlyList<IPEndPoint> wanted) => wanted.Select(address => address.Port).FirstOrDefault(UsualPort);
}
