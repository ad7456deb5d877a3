using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// The CTI API of NFON's cloud telephone system, as its OpenAPI document describes it: log-in with tokens of five minutes,
/// extensions, their states, and calls, the last two as streams of server-sent events. What stands behind it is
/// <see cref="Switch"/>; what was asked and answered is in <see cref="Exchanges"/>, to be held against the document.
/// </summary>
public sealed class FakeNfon : FakePhone
{
    /// <summary>The K-Account.</summary>
    public const string Account = "K9999";

    private const int MostExchanges = 2000;

    private readonly FakeServerOptions _options;
    private readonly NfonTokens _tokens;
    private int _lastRequest;

    /// <summary>Starts to listen.</summary>
    public FakeNfon(FakeServerOptions options)
        : base(options with { Login = FakeLogin.None })
    {
        _options = options;
        _tokens = new NfonTokens(options.Time);
        Switch = new NfonSwitch(Account, options.Time);
    }

    /// <summary>The extensions and their calls.</summary>
    public NfonSwitch Switch { get; }

    /// <summary>What was asked and answered, in order.</summary>
    public ConcurrentQueue<NfonExchange> Exchanges { get; } = new();

    /// <summary>Refuses every log-in.</summary>
    public bool RefusesLogins { get; set; }

    /// <summary>Tells nobody what extensions do: the credential has no right to it.</summary>
    public bool RefusesStates { get; set; }

    /// <summary>Answers a request to call as if no stream was wanted.</summary>
    public bool AnswersWithoutStream { get; set; }

    /// <summary>No access token is good any more, and streams end; the refresh tokens are good.</summary>
    public void ExpireTokens()
    {
        _tokens.ExpireAccess();
        Switch.EndStreams(StreamEnd.Close);
    }

    /// <summary>No token is good any more, and streams end.</summary>
    public void RevokeTokens()
    {
        _tokens.Revoke();
        Switch.EndStreams(StreamEnd.Close);
    }

    /// <inheritdoc/>
    public override RawAnswer Do(RawRequest request) => NfonCommands.Do(this, request);

    /// <inheritdoc/>
    protected override RawAnswer Answer(RawRequest request)
    {
        var known = request.Path.StartsWith("/v1", StringComparison.Ordinal) ? request.Path[3..] : "";
        var answer = (request.Method, known) switch
        {
            ("POST", "/login") => LogIn(request),
            ("PUT", "/login") => _tokens.IsRefresh(request.Headers.GetValueOrDefault("Authorization")) ? Json(200, _tokens.IssuePair()) : Unauthorized(),
            ("GET", "/.well-known/jwks.json") => Json(200, NfonTokens.Jwks()),
            _ when !_tokens.IsAccess(request.Headers.GetValueOrDefault("Authorization")) => Unauthorized(),
            ("GET", "/extensions/phone/data") => Json(200, NfonText.Directory(Switch.Extensions, Account)),
            ("GET", "/extensions/phone/states") => States(request),
            ("GET", "/extensions/phone/calls") => Calls(request),
            ("POST", "/extensions/phone/calls") => null,
            ("DELETE", _) when known.StartsWith("/extensions/phone/calls/", StringComparison.Ordinal) => Cancel(known.Split('/')[^1]),
            _ => Error(404, "no such resource"),
        };
        return answer is null ? Call(request) : Note(request, answer).Answer;
    }

    /// <inheritdoc/>
    protected override RawAnswer? Refusal(RawRequest request)
    {
        RawAnswer? refusal = Fault switch
        {
            Fault.Unauthorized => Unauthorized(),
            Fault.Forbidden or Fault.LockOut when !request.Path.EndsWith("/login", StringComparison.Ordinal) => Error(403, "no licence for this function"),
            Fault.NotFound => Error(404, "not found"),
            Fault.NotAcceptable when !request.Path.EndsWith("/login", StringComparison.Ordinal) => Error(406, "not acceptable"),
            Fault.Broken => Error(500, "internal server error"),
            _ => null,
        };

        // A redirect is nothing that NFON's server would answer.
        return refusal is null ? Fault is Fault.Redirect ? base.Refusal(request) : null : Note(request, refusal).Answer;
    }

    private static bool Wants(RawRequest request, string type, bool otherwise) =>
        request.Headers.TryGetValue("Accept", out var accept) && accept is not ("" or "*/*") ? accept.Contains(type, StringComparison.OrdinalIgnoreCase) : otherwise;

    private NfonExchange Note(RawRequest request, RawAnswer answer)
    {
        var exchange = new NfonExchange(request, answer);
        if (Exchanges.Count < MostExchanges)
        {
            Exchanges.Enqueue(exchange);
        }

        return exchange;
    }

    private RawAnswer LogIn(RawRequest request)
    {
        if (!TryRead(request.Body, out var body))
        {
            return new RawAnswer(400);
        }

        var isRight = !RefusesLogins && Text(body, "username") == _options.User && Text(body, "password") == _options.Password;
        return isRight ? Json(200, _tokens.IssuePair()) : Unauthorized();
    }

    private RawAnswer States(RawRequest request)
    {
        if (RefusesStates)
        {
            return Error(403, "no right to states");
        }

        if (Wants(request, "text/event-stream", otherwise: true))
        {
            return Stream((stream, token) => Switch.StateListeners.ServeAsync(stream, Switch.StateEvents, token));
        }

        return Wants(request, "application/json", otherwise: false) ? Json(200, $"[{string.Join(',', Switch.States)}]") : Error(406, "not acceptable");
    }

    private RawAnswer Calls(RawRequest request) => Wants(request, "text/event-stream", otherwise: false)
        ? Stream((stream, token) => Switch.CallListeners.ServeAsync(stream, ": connected\n\n", token))
        : Error(406, "text/event-stream only");

    private RawAnswer Call(RawRequest request)
    {
        if (!TryRead(request.Body, out var body) || Text(body, "caller") is not { Length: > 0 } caller || Text(body, "callee") is not { Length: > 0 } callee)
        {
            return Note(request, Error(400, "caller and callee are required")).Answer;
        }

        if (caller[0] is '+' or '0' || callee[0] is '+' or '0')
        {
            return Note(request, Error(400, "no prefixes like 00 or +")).Answer;
        }

        var call = new NfonCall
        {
            Caller = caller,
            CallerContext = Text(body, "caller_context") is { Length: > 0 } callerContext ? callerContext : Account,
            Callee = callee,
            CalleeContext = Text(body, "callee_context") is { Length: > 0 } calleeContext ? calleeContext : Account,
            Extension = Text(body, "extension") ?? caller,
            Timeout = TimeSpan.FromSeconds(body.TryGetProperty("timeout", out var seconds) && seconds.TryGetInt32(out var number) ? number : 20),
        };
        if (call.CalleeContext == Account && Switch.Extensions.All(extension => extension.Number != callee))
        {
            return Note(request, Error(404, "no such extension")).Answer;
        }

        Act(string.Create(CultureInfo.InvariantCulture, $"call {call.CalleeContext}:{callee} from {call.CallerContext}:{caller} for {call.Timeout.TotalSeconds} s"));
        if (AnswersWithoutStream || !Wants(request, "text/event-stream", otherwise: false))
        {
            var accepted = Note(request, Json(202, NfonText.Whole(call, Account, NfonText.Time(_options.Time.GetUtcNow()))));
            Switch.Start(call);
            return accepted.Answer;
        }

        NfonExchange? exchange = null;
        exchange = Note(request, Stream(async (stream, token) =>
        {
            var running = Switch.Start(call);
            await foreach (var step in running.Steps.Reader.ReadAllAsync(token))
            {
                exchange!.Events.Enqueue(step);
                await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(NfonText.Event(step)), token);
            }

            return StreamEnd.Close;
        }));
        return exchange.Answer;
    }

    private RawAnswer Cancel(string uuid)
    {
        if (!Switch.Cancel(uuid))
        {
            return Error(404, "no such call");
        }

        Act($"cancel {uuid}");
        return WithId(new RawAnswer(204));
    }

    private static bool TryRead(string json, out JsonElement body)
    {
        try
        {
            body = JsonDocument.Parse(json).RootElement;
            return body.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            body = default;
            return false;
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private RawAnswer Json(int status, string body) => WithId(new RawAnswer(status, body, "application/json"));

    private RawAnswer Error(int status, string message) => Json(status, NfonText.Error(message));

    private RawAnswer Unauthorized() => WithId(new RawAnswer(401));

    private RawAnswer Stream(Func<Stream, CancellationToken, Task<StreamEnd>> write) =>
        WithId(new RawAnswer(200, ContentType: "text/event-stream;charset=UTF-8") { Stream = write });

    private RawAnswer WithId(RawAnswer answer) =>
        answer with { Headers = [string.Create(CultureInfo.InvariantCulture, $"X-Request-Id: request-{Interlocked.Increment(ref _lastRequest)}")] };
}
