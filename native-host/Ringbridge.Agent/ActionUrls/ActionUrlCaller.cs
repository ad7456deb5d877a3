using System.Net;
using System.Net.Http.Headers;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Network;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// Calls action URLs: GET, no cookies, no body read. A redirection is followed on the same host only, and never out of
/// encryption; without encryption it connects to local addresses only.
/// </summary>
internal sealed class ActionUrlCaller : IDisposable
{
    private const int MaxRedirections = 3;
    private const string KeyHeader = "Idempotency-Key";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _encrypted;
    private readonly HttpClient _local;
    private readonly TimeProvider _time;

    /// <summary>A caller.</summary>
    /// <param name="version">Of this program, for the servers' logs.</param>
    /// <param name="time">Time.</param>
    public ActionUrlCaller(string version, TimeProvider time)
    {
        _time = time;
        _encrypted = Client(new SocketsHttpHandler(), version);
        _local = Client(new SocketsHttpHandler { UseProxy = false, ConnectCallback = LocalHost.ConnectAsync }, version);
    }

    /// <summary>Calls one.</summary>
    /// <returns>Null when the server took it (2xx); else why not.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; whether the server took it is not known.</exception>
    public async Task<Problem?> CallAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var url = new Uri(delivery.Url);
        using var late = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await FollowAsync(url, delivery.Key, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure(Details.UrlTimeout, url).With("seconds", $"{Patience.TotalSeconds:0}");
        }
        catch (HttpRequestException exception)
        {
            return Failure(DetailOf(exception), url).With("cause", (exception.InnerException ?? exception).Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encrypted.Dispose();
        _local.Dispose();
    }

    private static HttpClient Client(SocketsHttpHandler handler, string version)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ActivityHeadersPropagator = null;
        handler.PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1);
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Ringbridge", version));
        return client;
    }

    private static string DetailOf(HttpRequestException exception) => exception switch
    {
        { InnerException: NotLocalException } => Details.UrlNotLocal,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => Details.UrlCertificate,
        _ => Details.UrlUnreachable,
    };

    private static bool IsSamePlace(Uri from, Uri to) =>
        string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((from.Scheme == to.Scheme && from.Port == to.Port) || (from.IsDefaultPort && to.IsDefaultPort && to.Scheme == Uri.UriSchemeHttps));

    private static Problem Failure(string detail, Uri url) => new Problem(Reasons.UrlFailed, detail).With("host", url.Authority);

    private async Task<Problem?> FollowAsync(Uri url, string key, CancellationToken cancellationToken)
    {
        for (var redirections = 0; ; redirections++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add(KeyHeader, key);
            using var response = await (url.Scheme == Uri.UriSchemeHttps ? _encrypted : _local)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return null;
            }

            if (response.StatusCode is < HttpStatusCode.Moved or >= HttpStatusCode.BadRequest || response.Headers.Location is not { } location)
            {
                return Failure(Details.UrlAnswer, url).With("answer", $"HTTP {(int)response.StatusCode}");
            }

            var next = new Uri(url, location);
            if (redirections == MaxRedirections || !IsSamePlace(url, next))
            {
                return Failure(Details.UrlRedirected, url);
            }

            url = next;
        }
    }
}
