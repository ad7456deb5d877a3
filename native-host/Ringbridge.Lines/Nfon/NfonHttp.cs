using System.Net.Http.Headers;
using System.Reflection;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// One request to NFON's server over one connection. Nothing here asks twice: a request to call that is repeated is another
/// call. NFON wants to know who asks: <c>User-Agent: product/version (K-Account)</c>; and names each answer for its support
/// (<c>X-Request-Id</c>), which is logged (<see cref="NfonAnswerLog"/>).
/// </summary>
internal sealed class NfonHttp
{
    private static readonly string Version =
        typeof(NfonHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private readonly NfonOptions _options;
    private readonly NfonProblems _problems;
    private readonly NfonTiming _timing;
    private readonly LineServices _services;
    private readonly PhoneHttpOptions _http;
    private readonly NfonAnswerLog _log;

    /// <summary>Asks nothing yet.</summary>
    public NfonHttp(NfonOptions options, NfonProblems problems, NfonTiming timing, LineServices services)
    {
        (_options, _problems, _timing, _services) = (options, problems, timing, services);
        _log = new NfonAnswerLog(options.LineName, timing.SameFailureAgain, services);
        _http = new PhoneHttpOptions
        {
            LineName = options.LineName,
            Timeout = timing.Answer,
            ConnectTimeout = timing.Connect,
            UsesProxy = IsEncrypted(options.Address.Page("/")),
        };
    }

    /// <summary>Asks.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">Behind the address, beginning with a slash.</param>
    /// <param name="token">Whom we are; null when that is what we ask for.</param>
    /// <param name="accept">The type of the answer.</param>
    /// <param name="json">The body; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whatever status it gave.</returns>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    /// <exception cref="LineRejectedException">The address is not encrypted.</exception>
    public async Task<NfonAnswer> SendAsync(HttpMethod method, string path, string? token, string accept, byte[]? json, CancellationToken cancellationToken)
    {
        var uri = _options.Address.Page(path);
        if (!IsEncrypted(uri) && !uri.IsLoopback)
        {
            throw _problems.NotEncrypted();
        }

        using var timeout = new CancellationTokenSource(_timing.Answer, _services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = Request(method, uri, token, accept, json);
        var exchange = new PhoneExchange(_http, new PhoneProblems(_options.LineName, uri.Authority), _services.Time);
        try
        {
            var answer = new NfonAnswer(exchange, await exchange.SendAsync(request, either.Token), _problems, _timing.Answer, _services.Time);
            _log.Add(method, path, isCommand: token is not null && (method == HttpMethod.Post || method == HttpMethod.Delete), answer);
            return answer;
        }
        catch (Exception exception)
        {
            exchange.Dispose();
            var isLate = exception is OperationCanceledException && timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            throw Explain(isLate ? exchange.WhenTimeIsUp(uri, exception) : exception, mayHaveDialled: method == HttpMethod.Post && token is not null);
        }
    }

    private static bool IsEncrypted(Uri uri) => string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    private Exception Explain(Exception failure, bool mayHaveDialled) => failure switch
    {
        LineUnreachableException { Fingerprint: not null } or LineUnreachableException { Problem.Reason: Reasons.LineProtocol } => failure,
        LineUnreachableException { Problem.Detail: Details.ConnectionLost or Details.Timeout } when mayHaveDialled => _problems.LostInDial(failure),
        LineUnreachableException => _problems.Unreachable(failure),
        _ => failure,
    };

    private HttpRequestMessage Request(HttpMethod method, Uri uri, string? token, string accept, byte[]? json)
    {
        var request = new HttpRequestMessage(method, uri);
        request.Headers.ConnectionClose = true;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Ringbridge", Version));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue($"({_options.Account})"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }
}
