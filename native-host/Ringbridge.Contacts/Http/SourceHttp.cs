using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Unicode;
using Ringbridge.Contacts.Pacing;
using Ringbridge.Contract.Network;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Http;

/// <summary>
/// HTTP with one system, for one source. Passwords and tokens go to the configured host and to no other: redirects stay on
/// it, or are not followed. What is read is bounded, and whatever goes wrong becomes a <see cref="SourceException"/> that
/// says what to do. Each request waits until the limits of the system allow it; those that follow a redirect or repeat one count, too.
/// </summary>
/// <param name="address">The configured host; requests are relative to it.</param>
/// <param name="source">What people call the source.</param>
/// <param name="services">What carries the requests, and time.</param>
/// <param name="limits">The limits of the system; those that are for few requests first.</param>
internal sealed class SourceHttp(Uri address, NameInLanguages source, SourceServices services, IReadOnlyList<RateLimit> limits) : IDisposable
{
    /// <summary>A look-up answers a few kilobytes; more than that is not from such a system.</summary>
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxRedirects = 3;
    private const int MaxAttempts = 3;
    private static readonly TimeSpan ServersTime = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new(services.Transport ?? new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = address.Scheme == Uri.UriSchemeHttp ? LocalHost.ConnectAsync : null,
    }, disposeHandler: services.Transport is null)
    { Timeout = Timeout.InfiniteTimeSpan };

    private readonly Paces _paces = new(limits, services.PaceTime ?? services.ConnectionTime ?? services.Time);

    /// <summary>The configured host.</summary>
    public Uri Address => address;

    /// <inheritdoc cref="Paces.NextIn"/>
    public TimeSpan? HeldBackFor => _paces.NextIn;

    /// <summary>Adds what proves who asks, such as an <c>Authorization</c> header.</summary>
    public Action<HttpRequestHeaders> Authorize { get; set; } = _ => { };

    /// <summary>How long to wait, where a system says in the body of a 429 or 503 that its limit is reached; null: it says nothing of the kind.</summary>
    public Func<JsonElement, TimeSpan?> WaitInBody { get; set; } = _ => null;

    /// <summary>How long to wait, where a system says in other headers than <c>Retry-After</c> that its limit is reached; null: it says nothing of the kind.</summary>
    public Func<HttpResponseHeaders, TimeSpan?> WaitInHeaders { get; set; } = _ => null;

    /// <summary>
    /// Makes a refusal (400 to 403) plainer by what stands in it, for systems that say there what a status alone does not; null: the
    /// status says it.
    /// </summary>
    public Func<SourceReply, SourceException?>? Explain { get; set; }

    /// <summary>Asks for JSON.</summary>
    /// <param name="path">Relative to the address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JsonElement> GetJsonAsync(string path, CancellationToken cancellationToken) => GetJsonAsync(path, MaxAnswerBytes, cancellationToken);

    /// <summary>Asks for JSON that may be longer than a look-up's.</summary>
    /// <param name="path">Relative to the address.</param>
    /// <param name="maxBytes">What is read at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JsonElement> GetJsonAsync(string path, int maxBytes, CancellationToken cancellationToken) =>
        JsonAsync(() => new HttpRequestMessage(HttpMethod.Get, path), maxBytes, MaxAttempts, cancellationToken);

    /// <summary>Sends JSON and takes JSON.</summary>
    /// <param name="path">Relative to the address.</param>
    /// <param name="json">UTF-8.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JsonElement> PostJsonAsync(string path, byte[] json, CancellationToken cancellationToken) =>
        JsonAsync(() => Post(path, json), MaxAnswerBytes, MaxAttempts, cancellationToken);

    /// <summary>Tells the system to do something, once.</summary>
    /// <param name="path">Relative to the address.</param>
    /// <param name="json">UTF-8.</param>
    /// <param name="idempotencyKey">Where the system knows repetitions by a header of that name: its value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">It did not work, or nobody knows (<see cref="SourceException.MayHaveArrived"/>).</exception>
    public Task<JsonElement> TellAsync(string path, byte[] json, string? idempotencyKey, CancellationToken cancellationToken) =>
        JsonAsync(() => Post(path, json, idempotencyKey), MaxAnswerBytes, attempts: 1, cancellationToken);

    /// <summary>Sends a form, once, and takes JSON.</summary>
    /// <param name="path">Relative to the address.</param>
    /// <param name="form">Its fields.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JsonElement> TellFormAsync(string path, IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken) =>
        JsonAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) }, MaxAnswerBytes, attempts: 1, cancellationToken);

    /// <summary>Sends a request.</summary>
    /// <param name="request">Makes it, anew for each redirect; its address is relative to the configured one.</param>
    /// <param name="maxBytes">What is read of the answer at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">There is no answer, or none that is a success.</exception>
    public Task<SourceReply> SendAsync(Func<HttpRequestMessage> request, int maxBytes, CancellationToken cancellationToken) =>
        SendAsync(request, maxBytes, MaxAttempts, cancellationToken);

    private async Task<SourceReply> SendAsync(Func<HttpRequestMessage> request, int maxBytes, int attempts, CancellationToken cancellationToken)
    {
        try
        {
            return await ExchangeAgainAsync(request, maxBytes, attempts, cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(Details.SourceTimeout, exception, mayHaveArrived: attempts == 1);
        }
        catch (HttpRequestException exception)
        {
            throw Failure(
                exception.InnerException is AuthenticationException ? Details.SourceCertificate : Details.SourceUnreachable, exception, mayHaveArrived: attempts == 1 && !IsBeforeSending(exception));
        }
        catch (Exception exception) when (exception is IOException or NotLocalException)
        {
            throw Failure(Details.SourceUnreachable, exception, mayHaveArrived: attempts == 1 && exception is IOException);
        }
    }

    /// <summary>The failure of an answer that is not in the system's protocol.</summary>
    /// <param name="answer">What it was, in a few words.</param>
    /// <param name="mayHaveArrived">Whether it answered something that it was told, with success: what it says then is of no account.</param>
    public SourceException Unexpected(string answer, bool mayHaveArrived = false) => new(Problem(Details.SourceAnswer).With("answer", answer)) { MayHaveArrived = mayHaveArrived };

    /// <summary>The failure of a system that takes no more questions for a while.</summary>
    /// <param name="wait">For how long.</param>
    public SourceException Busy(TimeSpan wait) => new(Problem(Details.SourceBusy).With("seconds", $"{Math.Ceiling(wait.TotalSeconds):0}")) { RetryAfter = wait };

    /// <summary>The failure of what had not been sent when the source was taken out of the settings, or got others.</summary>
    /// <param name="why">How that showed.</param>
    public SourceException Gone(Exception why) => Failure(Details.SourceTimeout, why);

    /// <summary>An address of a page, if it is <c>https</c> and of the configured origin, port and all; null otherwise.</summary>
    public string? LinkTo(string? url) =>
        Uri.TryCreate(address, url, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0 && IsOnHost(link)
            ? link.AbsoluteUri
            : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _paces.Dispose();
        _client.Dispose();
    }

    private static HttpRequestMessage Post(string path, byte[] json, string? idempotencyKey = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (idempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return message;
    }

    private static bool IsBeforeSending(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    private async Task<JsonElement> JsonAsync(Func<HttpRequestMessage> request, int maxBytes, int attempts, CancellationToken cancellationToken)
    {
        var reply = await SendAsync(
            () =>
            {
                var message = request();
                message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                return message;
            },
            maxBytes,
            attempts,
            cancellationToken);
        return reply.Body.Length == 0 ? default : JsonText.Read(reply.Body) ?? throw Unexpected(Utf8.IsValid(reply.Body) ? reply.MediaType ?? "no JSON" : "no UTF-8", mayHaveArrived: attempts == 1);
    }

    // A server may close a connection just when it is used again, or refuse a question before it has read all of it, and
    // then the answer is lost. Questions can be asked again; nothing is changed by them.
    private async Task<SourceReply> ExchangeAgainAsync(Func<HttpRequestMessage> request, int maxBytes, int attempts, CancellationToken cancellationToken)
    {
        var patience = new Patience(ServersTime, services.ConnectionTime ?? services.Time);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ExchangeAsync(request, maxBytes, isTold: attempts == 1, patience, cancellationToken);
            }
            catch (HttpRequestException exception) when (attempt < attempts && !IsBeforeSending(exception))
            {
                // Once more.
            }
        }
    }

    private async Task<SourceReply> ExchangeAsync(Func<HttpRequestMessage> request, int maxBytes, bool isTold, Patience patience, CancellationToken cancellationToken)
    {
        Uri? moved = null;
        for (var redirects = 0; ; redirects++)
        {
            using var message = request();
            message.RequestUri = moved ?? new Uri(address, message.RequestUri!);
            if (!IsOnHost(message.RequestUri))
            {
                throw new SourceException(Problem(Details.SourceRedirected).With("target", message.RequestUri.Host));
            }

            using var turn = await TurnAsync(message, cancellationToken);
            var (reply, location) = await patience.WaitAsync(soon => SendAsync(message, turn, maxBytes, isTold, mayMove: redirects < MaxRedirects, soon), cancellationToken);
            if (reply is not null)
            {
                return reply;
            }

            moved = new Uri(message.RequestUri, location!);
        }
    }

    private async Task<Turn> TurnAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await _paces.TakeAsync(message, cancellationToken);
        }
        catch (ObjectDisposedException exception)
        {
            throw Gone(exception);
        }
    }

    // One request: what is answered to it, or where it is sent on to.
    private async Task<(SourceReply? Reply, Uri? Moved)> SendAsync(HttpRequestMessage message, Turn turn, int maxBytes, bool isTold, bool mayMove, CancellationToken cancellationToken)
    {
        Authorize(message.Headers);
        using var response = await SendAsync(message, turn, cancellationToken);
        if (mayMove && IsFollowed((int)response.StatusCode, isTold) && response.Headers.Location is { } location)
        {
            return (null, location);
        }

        var refusal = RefusalOf(response, isTold, await WaitInBodyAsync(response, cancellationToken));
        if (refusal is { RetryAfter: not null })
        {
            // Those behind it would hear the same.
            _paces.TurnAway(() => new SourceException(refusal.Problem) { RetryAfter = refusal.RetryAfter, Status = refusal.Status });
        }

        if (refusal is not null && (Explain is null || (int)response.StatusCode is < 400 or > 403))
        {
            throw refusal;
        }

        var body = await BoundedBody.ReadAsync(response.Content, maxBytes, cancellationToken) ?? throw Failure(Details.SourceTooLarge, mayHaveArrived: isTold && refusal is null);
        var reply = new SourceReply((int)response.StatusCode, message.RequestUri!, response.Content.Headers.ContentType?.MediaType, body);
        return refusal is null ? (reply, null) : throw Explain!(reply) ?? refusal;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception) when (IsBeforeSending(exception))
        {
            turn.GiveBack();
            throw;
        }
        catch (ObjectDisposedException exception)
        {
            // The client says so before it sends; what it was sending then, it fails with as given up, or as a failure of the request.
            turn.GiveBack();
            throw Gone(exception);
        }
    }

    // RFC 9110 §15.4: whoever is sent on with 307 or 308 was not heard yet. With any other, what was told may have been done, and the
    // other page is one to look at, or to log in on: telling it there would be telling it again.
    private static bool IsFollowed(int status, bool isTold) => isTold ? status is 307 or 308 : status is >= 300 and < 400;

    private bool IsOnHost(Uri target) => Uri.Compare(target, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private async Task<TimeSpan?> WaitInBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
            && await BoundedBody.ReadAsync(response.Content, MaxErrorBytes, cancellationToken) is { } body
            && JsonText.Read(body) is { } answer
            ? RetryTime.Bounded(WaitInBody(answer))
            : null;

    private SourceException? RefusalOf(HttpResponseMessage response, bool isTold, TimeSpan? waitInBody)
    {
        var (status, wait) = ((int)response.StatusCode, RetryTime.Of(response, services.Time.GetUtcNow()));
        return status switch
        {
            >= 200 and < 300 => null,
            401 => Failure(Details.SourceLogin),
            403 => Failure(Details.SourceForbidden),
            429 => Busy(wait ?? waitInBody ?? RetryTime.Bounded(WaitInHeaders(response.Headers)) ?? RetryTime.Usual),
            503 when waitInBody is { } inBody => Busy(wait ?? inBody),
            >= 500 => new SourceException(Problem(Details.SourceDown).With("answer", $"HTTP {status}")) { Status = status, RetryAfter = wait, MayHaveArrived = isTold && status != 503 },
            >= 300 and < 400 when isTold && !IsFollowed(status, isTold) => new SourceException(NotFollowed(response)) { Status = status, MayHaveArrived = true },
            _ => new SourceException(Problem(Details.SourceAnswer).With("answer", $"HTTP {status}")) { Status = status },
        };
    }

    private Problem NotFollowed(HttpResponseMessage response) => response.Headers.Location is { IsAbsoluteUri: true } target && !IsOnHost(target)
        ? Problem(Details.SourceRedirected).With("target", target.Host)
        : Problem(Details.SourceAnswer).With("answer", $"HTTP {(int)response.StatusCode}");

    private SourceException Failure(string detail, Exception? inner = null, bool mayHaveArrived = false) => new(Problem(detail), inner) { MayHaveArrived = mayHaveArrived };

    private Problem Problem(string detail) => new Problem(Reasons.SourceFailed, detail).With("source", source).With("host", address.Host);
}
