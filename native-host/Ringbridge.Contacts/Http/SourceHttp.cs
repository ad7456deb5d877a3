using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Unicode;
using Ringbridge.Contract.Network;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Http;

/// <summary>
/// HTTP with one system, for one source. Passwords and tokens go to the configured host and to no other: redirects stay on
/// it, or are not followed. What is read is bounded, and whatever goes wrong becomes a <see cref="SourceException"/> that
/// says what to do.
/// </summary>
/// <param name="address">The configured host; requests are relative to it.</param>
/// <param name="source">What people call the source.</param>
/// <param name="services">What carries the requests, and time.</param>
internal sealed class SourceHttp(Uri address, string source, SourceServices services) : IDisposable
{
    /// <summary>A look-up answers a few kilobytes; more than that is not from such a system.</summary>
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxRedirects = 3;
    private const int MaxAttempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

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

    /// <summary>The configured host.</summary>
    public Uri Address => address;

    /// <summary>Adds what proves who asks, such as an <c>Authorization</c> header.</summary>
    public Action<HttpRequestHeaders> Authorize { get; set; } = _ => { };

    /// <summary>How long to wait, where a system says in the body of a 429 or 503 that its limit is reached; null: it says nothing of the kind.</summary>
    public Func<JsonElement, TimeSpan?> WaitInBody { get; set; } = _ => null;

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
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">It did not work, or nobody knows (<see cref="SourceException.MayHaveArrived"/>).</exception>
    public Task<JsonElement> TellAsync(string path, byte[] json, CancellationToken cancellationToken) =>
        JsonAsync(() => Post(path, json), MaxAnswerBytes, attempts: 1, cancellationToken);

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
        using var patience = new CancellationTokenSource(Patience, services.ConnectionTime ?? services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await ExchangeAgainAsync(request, maxBytes, attempts, either.Token);
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

    /// <summary>An address of a page, if it is <c>https</c> and on the configured host; null otherwise.</summary>
    public string? LinkTo(string? url) =>
        Uri.TryCreate(address, url, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0
            && string.Equals(link.Host, address.Host, StringComparison.OrdinalIgnoreCase)
            ? link.AbsoluteUri
            : null;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Post(string path, byte[] json) => new(HttpMethod.Post, path)
    {
        Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };

    private static async Task<byte[]?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read && read > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (body.Length > maxBytes)
            {
                return null;
            }
        }

        return body.ToArray();
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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ExchangeAsync(request, maxBytes, isTold: attempts == 1, cancellationToken);
            }
            catch (HttpRequestException exception) when (attempt < attempts && !IsBeforeSending(exception))
            {
                // Once more.
            }
        }
    }

    private async Task<SourceReply> ExchangeAsync(Func<HttpRequestMessage> request, int maxBytes, bool isTold, CancellationToken cancellationToken)
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

            Authorize(message.Headers);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location && redirects < MaxRedirects)
            {
                moved = new Uri(message.RequestUri, location);
                continue;
            }

            var refusal = RefusalOf(response, isTold, await WaitInBodyAsync(response, cancellationToken));
            if (refusal is not null && (Explain is null || (int)response.StatusCode is < 400 or > 403))
            {
                throw refusal;
            }

            var body = await ReadAsync(response.Content, maxBytes, cancellationToken) ?? throw Failure(Details.SourceTooLarge, mayHaveArrived: isTold && refusal is null);
            var reply = new SourceReply((int)response.StatusCode, message.RequestUri, response.Content.Headers.ContentType?.MediaType, body);
            return refusal is null ? reply : throw Explain!(reply) ?? refusal;
        }
    }

    private bool IsOnHost(Uri target) =>
        string.Equals(target.Host, address.Host, StringComparison.OrdinalIgnoreCase) && target.Port == address.Port && target.Scheme == address.Scheme;

    private async Task<TimeSpan?> WaitInBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        return response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
            && await ReadAsync(response.Content, MaxErrorBytes, cancellationToken) is { } body
            && JsonText.Read(body) is { } answer
            && WaitInBody(answer) is { } wait
            ? Bounded(wait)
            : null;
    }

    private SourceException? RefusalOf(HttpResponseMessage response, bool isTold, TimeSpan? waitInBody)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => null,
            401 => Failure(Details.SourceLogin),
            403 => Failure(Details.SourceForbidden),
            429 => Busy(WaitOf(response) ?? waitInBody ?? UsualWait),
            503 when waitInBody is { } wait => Busy(WaitOf(response) ?? wait),
            >= 500 => new SourceException(Problem(Details.SourceDown).With("answer", $"HTTP {status}")) { Status = status, RetryAfter = WaitOf(response), MayHaveArrived = isTold && status != 503 },
            _ => new SourceException(Problem(Details.SourceAnswer).With("answer", $"HTTP {status}")) { Status = status },
        };
    }

    // RFC 9110 §10.2.3: seconds, or a date.
    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } date } => date - services.Time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is null ? null : Bounded(wait.Value);
    }

    private static TimeSpan Bounded(TimeSpan wait) => TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerSecond, LongestWait.Ticks));

    private SourceException Failure(string detail, Exception? inner = null, bool mayHaveArrived = false) => new(Problem(detail), inner) { MayHaveArrived = mayHaveArrived };

    private Problem Problem(string detail) => new Problem(Reasons.SourceFailed, detail).With("source", source).With("host", address.Host);
}
