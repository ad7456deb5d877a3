using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Nfon;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>
/// Holds what went over the wire against NFON's document: what our line asked, and what the fake server answered. Whatever
/// it finds wrong is a sentence; nothing found is an empty list.
/// </summary>
internal static class NfonDocument
{
    /// <summary>All that is wrong with what went over the wire: requests, answers, and the events of streams.</summary>
    public static IReadOnlyList<string> Check(FakeNfon server) =>
    [
        .. server.Exchanges.SelectMany(exchange => CheckRequest(exchange).Concat(CheckAnswer(exchange)).Select(fault => $"{exchange.Request.Line}: {fault}")),
        .. server.Switch.ToldCalls.SelectMany(call => NfonSchemas.Check("call", call)),
        .. server.Switch.ToldStates.SelectMany(state => NfonSchemas.Check("state", state)),
    ];

    private static IEnumerable<string> CheckRequest(NfonExchange exchange)
    {
        var request = exchange.Request;
        if (!Fits(request.Headers.GetValueOrDefault("User-Agent") ?? "", @"^[\w.-]+/[\w.-]+ \(K[0-9A-Z]+\)$"))
        {
            yield return "User-Agent is not “product/version (K-Account)”";
        }

        var route = Route(request.Method, request.Path);
        if (route is null)
        {
            yield return "no such path in the document";
            yield break;
        }

        if (route != "POST /login" && request.Headers.GetValueOrDefault("Authorization")?.StartsWith("Bearer ", StringComparison.Ordinal) != true)
        {
            yield return "no bearer token";
        }

        if (route == "GET calls" && request.Headers.GetValueOrDefault("Accept") != "text/event-stream")
        {
            yield return "the stream of calls wants Accept: text/event-stream";
        }

        if (request.Body.Length > 0 && request.Headers.GetValueOrDefault("Content-Type") != "application/json")
        {
            yield return "a body that is not called application/json";
        }

        IEnumerable<string> faults = route switch
        {
            "POST /login" => NfonSchemas.Check("credentials", request.Body),
            "POST calls" => CheckCall(request.Body),
            _ => request.Body.Length > 0 ? ["a body where none is documented"] : [],
        };
        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    // The description of "call" in prose: no prefixes, a timeout of at most 120 s, and the R/W properties only.
    private static IEnumerable<string> CheckCall(string body)
    {
        foreach (var fault in NfonSchemas.Check("call", body))
        {
            yield return fault;
        }

        var call = JsonDocument.Parse(body).RootElement;
        foreach (var property in call.EnumerateObject().Where(property =>
            property.Name is not ("caller" or "caller_context" or "callee" or "callee_context" or "extension" or "timeout")))
        {
            yield return $"“{property.Name}” is not for clients to set";
        }

        if (call.GetProperty("caller").GetString()!.StartsWith('0') || call.GetProperty("callee").GetString()!.StartsWith('0'))
        {
            yield return "a number with a prefix";
        }

        if (call.GetProperty("timeout").GetInt32() is < 1 or > 120)
        {
            yield return "a timeout over 120 s";
        }
    }

    private static IEnumerable<string> CheckAnswer(NfonExchange exchange)
    {
        var (route, answer) = (Route(exchange.Request.Method, exchange.Request.Path), exchange.Answer);
        if (!answer.Headers.Any(header => header.StartsWith("X-Request-Id: ", StringComparison.Ordinal)) && answer.Status != 400)
        {
            yield return "no X-Request-Id";
        }

        var (statuses, schema, isList) = route switch
        {
            "POST /login" or "PUT /login" => ((int[])[200, 400, 401], "tokens", false),
            "GET jwks" => ([200], "publicKey", false),
            "GET data" => ([200, 400, 404, 405], "extensionData", true),
            "GET states" => ([200, 400, 401, 403, 404, 500], "state", true),
            "GET calls" => ([200, 400, 401, 403, 404, 406, 500], "call", true),
            "POST calls" => ([200, 202, 400, 401, 403, 404, 500], "call", false),
            _ => ([204, 400, 401, 403, 404, 500], "error", false),
        };

        // What every server may say, documented or not.
        if (!statuses.Contains(answer.Status) && answer.Status is not (401 or 403 or 404 or 406 or 500))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"status {answer.Status} is not documented");
        }

        if (answer.Stream is null && answer.Status is 200 or 202 && answer.Body.Length > 0)
        {
            var values = isList ? JsonDocument.Parse(answer.Body).RootElement.EnumerateArray().Select(item => item.GetRawText()) : [answer.Body];
            foreach (var fault in values.SelectMany(value => NfonSchemas.Check(schema, value)))
            {
                yield return fault;
            }
        }
        else if (answer.Status >= 400 && answer.Body.Length > 0)
        {
            foreach (var fault in NfonSchemas.Check("error", answer.Body))
            {
                yield return fault;
            }
        }

        foreach (var fault in exchange.Events.SelectMany(value => NfonSchemas.Check("call", value)))
        {
            yield return fault;
        }

        if (exchange.Events.TryPeek(out var first) && !first.Contains("\"state\":\"start\"", StringComparison.Ordinal))
        {
            yield return "progress does not begin with “start”";
        }
    }

    private static string? Route(string method, string path) => (method, path) switch
    {
        ("POST" or "PUT", "/v1/login") => $"{method} /login",
        ("GET", "/v1/.well-known/jwks.json") => "GET jwks",
        ("GET", "/v1/extensions/phone/data") => "GET data",
        ("GET", "/v1/extensions/phone/states") => "GET states",
        ("GET" or "POST", "/v1/extensions/phone/calls") => $"{method} calls",
        ("DELETE", _) when Fits(path, @"^/v1/extensions/phone/calls/\w{8}-\w{4}-\w{4}-\w{4}-\w{12}$") => "DELETE call",
        _ => null,
    };

    private static bool Fits(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
