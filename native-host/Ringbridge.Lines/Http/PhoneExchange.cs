using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ringbridge.Lines.Http;

/// <summary>
/// One request to one phone over one connection, and its answer.
///
/// "One connection" is the point: .NET repeats a GET by itself, up to three times and on new connections too, when the
/// connection breaks before the answer. For a web page that is right; for a phone each repetition is another call. So the
/// handler gets one connection, a second is refused, and the refusal is reported as what it is: the connection was lost.
/// No redirect is followed and no proxy asked unless the options say so, so the password goes to the configured host or nowhere.
/// </summary>
internal sealed class PhoneExchange : IDisposable
{
    /// <summary>No phone's answer to a command is longer.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    private readonly PhoneHttpOptions _options;
    private readonly PhoneProblems _problems;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;
    private LineException? _failure;
    private bool _connected;
    private bool _trusted;

    /// <summary>An exchange that did not begin yet.</summary>
    public PhoneExchange(PhoneHttpOptions options, PhoneProblems problems, TimeProvider time)
    {
        (_options, _problems, _time) = (options, problems, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = options.UsesProxy,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectOnceAsync,
            SslOptions = Tls(),
        });
    }

    /// <summary>Asks.</summary>
    /// <param name="uri">The page, which for phones is a command.</param>
    /// <param name="authorization">The header that logs in, once the phone wanted it.</param>
    /// <param name="cancellationToken">The time is up.</param>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    /// <exception cref="OperationCanceledException">The time was up; <see cref="WhenTimeIsUp"/> says at what point.</exception>
    public async Task<PhoneAnswer> GetAsync(Uri uri, string? authorization, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.ConnectionClose = true;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Ringbridge", productVersion: null));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await TranslateAsync(async () =>
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        });
    }

    /// <summary>Sends any request.</summary>
    /// <param name="request">The request; its host is that of the phone.</param>
    /// <param name="cancellationToken">The time is up.</param>
    /// <returns>The answer once its head is there; reading its body goes through <see cref="TranslateAsync"/>.</returns>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    /// <exception cref="OperationCanceledException">The time was up; <see cref="WhenTimeIsUp"/> says at what point.</exception>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        TranslateAsync(() => _http.SendAsync(request, cancellationToken));

    /// <summary>Does a part of the exchange; what the network does to it becomes what it means for the line.</summary>
    public async Task<T> TranslateAsync<T>(Func<Task<T>> part)
    {
        try
        {
            return await part();
        }
        catch (HttpRequestException exception)
        {
            throw Translate(exception.HttpRequestError, exception);
        }
        catch (HttpIOException exception)
        {
            throw Translate(exception.HttpRequestError, exception);
        }
        catch (IOException exception)
        {
            throw Translate(HttpRequestError.Unknown, exception);
        }
    }

    /// <summary>Connects and, with https, checks the certificate; sends no request.</summary>
    /// <exception cref="LineUnreachableException">It did not work.</exception>
    /// <exception cref="OperationCanceledException">The time was up.</exception>
    public async Task ProbeAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await OpenAsync(uri.IdnHost, uri.Port, cancellationToken);
            if (uri.Scheme == Uri.UriSchemeHttps)
            {
                await using var tls = new SslStream(stream);
                var options = Tls();
                options.TargetHost = uri.IdnHost;
                await tls.AuthenticateAsClientAsync(options, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            throw Translate(HttpRequestError.SecureConnectionError, exception);
        }
    }

    /// <summary>What it means when the time is up now: never reached, no TLS where TLS was expected, or reached and silent.</summary>
    public LineException WhenTimeIsUp(Uri uri, Exception cause)
    {
        if (_failure is not null)
        {
            return _failure;
        }

        if (!_connected)
        {
            return _problems.NotReached(cause);
        }

        return uri.Scheme == Uri.UriSchemeHttps && !_trusted ? _problems.NotUnderstood("≠ TLS", cause) : _problems.Silent(cause);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string? OriginOf(Uri? location) =>
        location is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? $"{location.Scheme}://{location.Authority}" : null;

    private SslClientAuthenticationOptions Tls() => new()
    {
        // The chain is judged with what this computer knows: fetching missing parts would ask addresses that the phone names.
        CertificateChainPolicy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            ApplicationPolicy = { new Oid("1.3.6.1.5.5.7.3.1") },
        },
        RemoteCertificateValidationCallback = (_, certificate, _, errors) => Trusts(certificate, errors),
    };

    private bool Trusts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return false;
        }

        if (CertificatePin.Accepts(_options.Pin, certificate, errors))
        {
            _trusted = true;
            return true;
        }

        _failure = _problems.Certificate(CertificatePin.FingerprintOf(certificate), _options.Pin is not null);
        return false;
    }

    private async ValueTask<Stream> ConnectOnceAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        _connected
            ? throw new IOException("The connection was lost; a command is not repeated.")
            : await OpenAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);

    private async Task<Stream> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        try
        {
            var socket = await PhoneConnector.ConnectAsync(host, port, _options.ConnectTimeout, _time, _problems, cancellationToken);
            _connected = true;
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (LineException exception)
        {
            _failure = exception;
            throw;
        }
    }

    // A failure on the way (connecting, certificate) is known better by who found it than by what HTTP makes of it.
    private LineException Translate(HttpRequestError error, Exception exception) => _failure ?? error switch
    {
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => _problems.NotUnderstood("≠ HTTP", exception),
        HttpRequestError.SecureConnectionError => _problems.NotUnderstood("≠ TLS", exception),
        _ when !_connected => _problems.NotReached(exception),
        _ => _problems.Lost(exception),
    };

    private async Task<PhoneAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new PhoneAnswer
        {
            Status = (int)response.StatusCode,
            Server = response.Headers.NonValidated.TryGetValues("Server", out var server) ? server.ToString() : "",
            RedirectedTo = OriginOf(response.Headers.Location),
            Challenges = [.. response.Headers.WwwAuthenticate.Select(LoginChallenge.Read)],
        };
        return answer.IsSuccess ? answer with { Body = await ReadBodyAsync(response, cancellationToken) } : answer;
    }

    private async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MaxBodyBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaxBodyBytes ? Encoding.UTF8.GetString(buffer, 0, length) : throw _problems.NotUnderstood("> 64 KiB");
    }
}
