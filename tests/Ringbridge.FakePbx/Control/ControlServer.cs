using System.Globalization;
using System.Text.Json;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Control;

/// <summary>
/// Lets tests in other languages look into the fake phones and break them:
/// <c>GET /requests?server=yealink</c>, <c>DELETE /requests[?server=…]</c>, <c>GET /actions?server=…</c>,
/// <c>POST /fault?server=…&amp;kind=dead</c> (names of <see cref="Fault"/>), <c>GET /settings?server=…</c> (what was set on the phone remotely),
/// <c>POST /happen?server=…&amp;setting=action_url.incoming_call&amp;$remote=sip:030@pbx&amp;…</c> (the phone opens the address that was set),
/// <c>POST /do?server=nfon&amp;what=ring&amp;…</c> (what else a vendor's class can be told), and
/// <c>GET /wait?server=…&amp;count=1&amp;timeoutMs=5000</c>, which answers when so many requests came, or 408.
/// </summary>
internal sealed class ControlServer(IReadOnlyDictionary<string, FakePhone> phones) : FakeHttpServer(new FakeServerOptions())
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    protected override async Task<RawAnswer> AnswerAsync(RawRequest request, CancellationToken cancellationToken)
    {
        var name = request.Value("server");
        FakePhone[] chosen = name is null ? [.. phones.Values] : phones.TryGetValue(name, out var one) ? [one] : [];
        if (chosen.Length == 0)
        {
            return new RawAnswer(404, $"no such server: {name}");
        }

        return (request.Method, request.Path) switch
        {
            ("GET", "/requests") => Answer(chosen.SelectMany(phone => phone.Requests.All)),
            ("GET", "/actions") => new RawAnswer(200, JsonSerializer.Serialize(chosen.SelectMany(phone => phone.Actions), Json), "application/json"),
            ("DELETE", "/requests") => Forget(chosen),
            ("GET", "/settings") => new RawAnswer(200, JsonSerializer.Serialize(chosen[0].Settings, Json), "application/json"),
            ("POST", "/happen") => await HappenAsync(chosen[0], request, cancellationToken),
            ("POST", "/do") => chosen[0].Do(request),
            ("POST", "/fault") => SetFault(chosen, request.Value("kind") ?? ""),
            ("GET", "/wait") => await WaitAsync(chosen[0], Number(request, "count", 1), Number(request, "timeoutMs", 5000), cancellationToken),
            _ => new RawAnswer(404, $"no such command: {request.Method} {request.Path}"),
        };
    }

    private static int Number(RawRequest request, string name, int otherwise) =>
        int.TryParse(request.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static RawAnswer Forget(FakePhone[] phones)
    {
        foreach (var phone in phones)
        {
            phone.Requests.Clear();
            phone.ForgetActions();
        }

        return new RawAnswer(204);
    }

    private static async Task<RawAnswer> HappenAsync(FakePhone phone, RawRequest request, CancellationToken cancellationToken)
    {
        var variables = request.Query.Split('&').Select(pair => RawRequest.Decode(pair.Split('=')[0])).Where(name => name.StartsWith('$') || name.StartsWith("<$", StringComparison.Ordinal))
            .ToDictionary(name => name, name => request.Value(name) ?? request.Value(Uri.EscapeDataString(name)) ?? "", StringComparer.Ordinal);
        var status = await phone.HappenAsync(request.Value("setting") ?? "", variables, cancellationToken);
        return status is null ? new RawAnswer(404, "no such address is set") : new RawAnswer(200, $"{status}");
    }

    private static RawAnswer SetFault(FakePhone[] phones, string kind)
    {
        if (!Enum.TryParse<Fault>(kind, ignoreCase: true, out var fault) || !Enum.IsDefined(fault))
        {
            return new RawAnswer(400, $"kind is one of {string.Join(", ", Enum.GetNames<Fault>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        }

        foreach (var phone in phones)
        {
            phone.Fault = fault;
        }

        return new RawAnswer(204);
    }

    private static async Task<RawAnswer> WaitAsync(FakePhone phone, int count, int timeoutMs, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(timeoutMs);
        try
        {
            return Answer(await phone.Requests.WaitAsync(count, timeout.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Answer(phone.Requests.All) with { Status = 408 };
        }
    }

    private static RawAnswer Answer(IEnumerable<RecordedRequest> requests) => new(200, JsonSerializer.Serialize(requests.Select(Describe), Json), "application/json");

    // Of a log-in only its scheme is told: these lists end up in test reports.
    private static object Describe(RecordedRequest recorded) => new
    {
        recorded.Request.Line,
        recorded.Request.Method,
        recorded.Request.Target,
        recorded.Request.Path,
        recorded.Request.Query,
        Headers = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["host"] = recorded.Request.Headers.GetValueOrDefault("Host"),
            ["userAgent"] = recorded.Request.Headers.GetValueOrDefault("User-Agent"),
            ["connection"] = recorded.Request.Headers.GetValueOrDefault("Connection"),
            ["authorization"] = recorded.Request.Headers.GetValueOrDefault("Authorization")?.Split(' ')[0],
        },
        recorded.At,
        AtMs = recorded.At.ToUnixTimeMilliseconds(),
    };
}
