using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Ringbridge.FakePbx.Http;

/// <summary>
/// A web server on a bare socket: it keeps what came over the wire as it came, and breaks in every documented way. What a
/// request means is up to the vendor's class; what goes wrong (<see cref="Fault"/>) and who may ask (log-in) is decided here.
/// </summary>
public abstract class FakeHttpServer : IAsyncDisposable
{
    private const string ForeignPage =
        "<!DOCTYPE html><html><head><title>Router</title></head><body><form><input type=\"password\" name=\"pw\"></form></body></html>";

    private readonly FakeServerOptions _options;
    private readonly LoginGuard _guard;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;

    /// <summary>Starts to listen.</summary>
    protected FakeHttpServer(FakeServerOptions options)
    {
        _options = options;
        _guard = new LoginGuard(options);
        _listener = new TcpListener(options.Listen, 0);
        _listener.Start();
        var endpoint = (IPEndPoint)_listener.LocalEndpoint;
        Url = $"{(options.Certificate is null ? "http" : "https")}://{endpoint}";
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:4711</c>.</summary>
    public string Url { get; }

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>What it does wrong.</summary>
    public Fault Fault { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        Task[] open;
        lock (_lock)
        {
            open = [.. _connections];
        }

        await Task.WhenAll(open);
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the vendor's device answers to somebody who may ask.</summary>
    protected abstract Task<RawAnswer> AnswerAsync(RawRequest request, CancellationToken cancellationToken);

    /// <summary>What <see cref="Fault"/> makes of any request, whoever asks; null: it is answered.</summary>
    protected virtual RawAnswer? Refusal(RawRequest request) => Fault switch
    {
        Fault.Unauthorized => _guard.Ask(),
        Fault.Forbidden or Fault.LockOut => new RawAnswer(403),
        Fault.NotFound => new RawAnswer(404),
        Fault.NotAcceptable => new RawAnswer(406),
        Fault.Broken => new RawAnswer(500),
        Fault.Redirect => new RawAnswer(302) { Headers = [$"Location: {_options.RedirectTo}"] },
        _ => null,
    };

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                lock (_lock)
                {
                    _connections.RemoveAll(connection => connection.IsCompleted);
                    _connections.Add(ServeAsync(client));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // That is how serving ends.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client);
                while (await RawRequest.ReadAsync(stream, _stopping.Token) is { } request)
                {
                    // Decided before anybody can see that the request came: who changes the fault then means the next one.
                    var answer = Refusal(request) ?? _guard.Check(request) ?? await AnswerAsync(request, _stopping.Token);
                    var fault = answer.Status < 300 ? Fault : Fault.None;
                    Requests.Add(new RecordedRequest(request, _options.Time.GetUtcNow()));
                    if (!await RespondAsync(client, stream, answer, fault) || request.IsLast)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception
                is OperationCanceledException or IOException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The peer went away or did not like the certificate: the next connection is served all the same.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        client.NoDelay = true;
        if (_options.Certificate is null)
        {
            return client.GetStream();
        }

        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _options.Certificate }, _stopping.Token);
        return tls;
    }

    // False: the connection is over.
    private async Task<bool> RespondAsync(TcpClient client, Stream stream, RawAnswer answer, Fault fault)
    {
        var bytes = answer.ToBytes();
        switch (fault)
        {
            case Fault.Dead:
                await Task.Delay(Timeout.InfiniteTimeSpan, _stopping.Token);
                return false;
            case Fault.Slow:
                await Task.Delay(_options.SlowFor, _options.Time, _stopping.Token);
                break;
            case Fault.Reset:
                Reset(client);
                return false;
            case Fault.ResetInAnswer:
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), _stopping.Token);
                Reset(client);
                return false;
            case Fault.Empty:
                return false;
            case Fault.Html:
                bytes = new RawAnswer(200, ForeignPage, "text/html").ToBytes();
                break;
            case Fault.Garbage:
                bytes = Encoding.ASCII.GetBytes("\u0005\u0000no web server\r\n\r\n");
                break;
            case Fault.Huge:
                bytes = new RawAnswer(200, new string('x', 1024 * 1024)).ToBytes();
                break;
        }

        await stream.WriteAsync(bytes, _stopping.Token);
        if (answer.Stream is { } write && fault is not (Fault.Html or Fault.Garbage or Fault.Huge))
        {
            if (await write(stream, _stopping.Token) is StreamEnd.Reset)
            {
                Reset(client);
            }

            return false;
        }

        return fault != Fault.Garbage;
    }

    // Closing with a linger time of zero sends RST instead of FIN.
    private static void Reset(TcpClient client)
    {
        client.LingerState = new LingerOption(enable: true, 0);
        client.Close();
    }
}
