using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ringbridge.Lines.Http;

/// <summary>
/// One command to one phone: ask, log in if the phone wants it (at most once), read the answer.
///
/// Every command has connections of its own and says <c>Connection: close</c>. That is on purpose: .NET repeats a request by
/// itself when a kept connection breaks before the answer, and a repeated command is a second call. On a new connection it
/// does not, so a command goes out once, whatever happens (log-in aside: a phone that answers 401 has done nothing yet).
/// No redirect is followed and no proxy asked, so the password goes to the configured host or nowhere.
/// </summary>
internal sealed class PhoneExchange : IDisposable
{
    /// <summary>No phone's answer to a command is longer.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    private readonly PhoneHttpOptions _options;
    private readonly PhoneCredentials? _credentials;
    private readonly PhoneProblems _problems;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;
    private LineException? _failure;
    private bool _connected;

    /// <summary>An exchange that did not begin yet.</summary>
    public PhoneExchange(PhoneHttpOptions options, PhoneCredentials? credentials, PhoneProblems problems, TimeProvider time)
    {
        (_options, _credentials, _problems, _time) = (options, credentials, problems, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            Credentials = credentials,
            PreAuthenticate = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 16,
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
            SslOptions = Tls(),
        });
    }

    /// <summary>Asks.</summary>
    /// <exception cref="LineUnreachableException">No sensible answer came.</exception>
    public async Task<PhoneAnswer> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.ConnectionClose = true;
            request.Headers.UserAgent.ParseAdd("Ringbridge");
            using var response = await _http.SendAsync(request, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw _failure ?? (_connected ? _problems.Silent(exception) : _problems.NotReached(exception));
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
    public async Task ProbeAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await using var stream = await OpenAsync(uri.IdnHost, uri.Port, either.Token);
            if (uri.Scheme == Uri.UriSchemeHttps)
            {
                await using var tls = new SslStream(stream);
                var options = Tls();
                options.TargetHost = uri.IdnHost;
                await tls.AuthenticateAsClientAsync(options, either.Token);
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw _failure ?? (_connected ? _problems.Silent(exception) : _problems.NotReached(exception));
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            throw Translate(HttpRequestError.SecureConnectionError, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static bool IsKnownLogin(string scheme) =>
        scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || scheme.Equals("Digest", StringComparison.OrdinalIgnoreCase);

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
            return true;
        }

        _failure = _problems.Certificate(CertificatePin.FingerprintOf(certificate), _options.Pin is not null, errors);
        return false;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        await OpenAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);

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
            SentPassword = _credentials is { Given: true },
            WantsOtherLogin = !response.Headers.WwwAuthenticate.Any(challenge => IsKnownLogin(challenge.Scheme)),
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

    private static string? OriginOf(Uri? location) =>
        location is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? location.GetLeftPart(UriPartial.Authority).Split('@')[^1] : null;
}
