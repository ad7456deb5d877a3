using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ringbridge.FakePbx.Crm;

/// <summary>
/// A CRM's server on this computer: it keeps what it was asked, breaks in every documented way, and takes no more requests than its
/// vendor documents. What a request means is up to the vendor's class.
/// </summary>
public abstract partial class FakeCrm : IAsyncDisposable
{
    private const int HugeBytes = 50 * 1024 * 1024;
    private const string ForeignPage = "<!DOCTYPE html><html><head><title>Login</title></head><body><form><input type=\"password\"></form></body></html>";

    private static readonly byte[] Huge = new byte[HugeBytes];

    private readonly Lazy<CrmLimits> _limits;
    private readonly HttpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    /// <summary>Starts to listen.</summary>
    protected FakeCrm()
    {
        _limits = new(() => new CrmLimits(Limits));
        (_listener, Url) = Listen();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>The time in which it counts requests.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The requests that were too many, in order; they are among <see cref="Requests"/>, too.</summary>
    public ConcurrentQueue<CrmRequest> TooMany { get; } = new();

    /// <summary>What it takes while it answers; null: nothing.</summary>
    public Func<Task>? AnswersAfter { get; set; }

    /// <summary>What it does wrong.</summary>
    public CrmFault Fault { get; set; }

    /// <summary>The <c>Retry-After</c> of <see cref="CrmFault.TooManyRequests"/>.</summary>
    public int RetryAfterSeconds { get; set; } = 7;

    /// <summary>The method of the requests that it does wrong, such as <c>POST</c>; null: all.</summary>
    public string? FaultsOn { get; set; }

    /// <summary>The requests that it does wrong; null: all.</summary>
    public Predicate<CrmRequest>? FaultsWhere { get; set; }

    /// <summary>What it does wrong, it does only then, as decided when it was asked; null: at once.</summary>
    public Task? FaultsAfter { get; set; }

    /// <summary>What the key has no right to: <see cref="Refusal"/> for paths that have it in them; null: it may have everything.</summary>
    public string? Refuses { get; set; }

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<CrmRequest> Requests { get; } = new();

    /// <summary>Calls that were written down, in order.</summary>
    public ConcurrentQueue<CrmCall> Calls { get; } = new();

    /// <summary>What was written down does not show in lists and searches, as if they were late.</summary>
    public bool IsLate { get; set; }

    /// <summary>What lists and searches show of the calls.</summary>
    protected IEnumerable<CrmCall> Shown => IsLate ? [] : Calls;

    /// <summary>What <see cref="CrmFault.Redirect"/> sends on to.</summary>
    public string RedirectTo { get; set; } = "https://elsewhere.example/";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();

        // Not stopped first: the library would open the port once more to take it back, which another may have by then.
        _listener.Close();
        await _serving;
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds or replaces somebody.</summary>
    public abstract void Put(CrmPerson person);

    /// <summary>What the vendor documents to be allowed.</summary>
    protected virtual IReadOnlyList<CrmLimit> Limits => [];

    /// <summary>What it answers to a request that is too many.</summary>
    protected virtual CrmAnswer Refuse(CrmLimit limit) => new(429);

    /// <summary>What it answers where a right is missing.</summary>
    protected virtual CrmAnswer Refusal => new(403, new JsonObject { ["error"] = "no right" });

    /// <summary>What the vendor's server answers.</summary>
    protected abstract CrmAnswer Answer(CrmRequest request);

    /// <summary>Writes a call down.</summary>
    protected CrmAnswer Log(string contactId, string? subject, string? text, string? key = null)
    {
        Calls.Enqueue(new CrmCall(contactId, subject ?? "", text ?? "", key));
        return new CrmAnswer(201, new JsonObject { ["id"] = Calls.Count });
    }

    // HttpListener does not let the system choose a port, and one that was free may be taken a moment later: then it is another.
    private static (HttpListener Listener, string Url) Listen()
    {
        while (true)
        {
            var url = $"http://127.0.0.1:{FreePort()}/";
            var listener = new HttpListener { Prefixes = { url } };
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => RespondAsync(context));
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // That is how serving ends.
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var request = new CrmRequest(
                context.Request.HttpMethod, context.Request.Url!.AbsolutePath, context.Request.QueryString,
                context.Request.Headers, await reader.ReadToEndAsync(_stopping.Token));
            var reached = _limits.Value.Take(request, Time.GetUtcNow());
            Requests.Enqueue(request);
            if (reached is not null)
            {
                TooMany.Enqueue(request);
                var (status, type, body) = Set(context.Response, Refuse(reached));
                (context.Response.StatusCode, context.Response.ContentType) = (status, type);
                await SendAsync(context.Response, Encoding.UTF8.GetBytes(body));
                return;
            }

            var fault = FaultOf(request);
            if (fault is CrmFault.BrokenAfterwards or CrmFault.HtmlAfterwards or CrmFault.LostAfterwards)
            {
                _ = Answer(request);
            }

            if (fault is CrmFault.LostBefore or CrmFault.LostAfterwards)
            {
                await LoseAsync(context.Response);
                return;
            }

            await WriteAsync(context.Response, request, fault);
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or the test ended.
        }
    }

    private async Task WriteAsync(HttpListenerResponse response, CrmRequest request, CrmFault fault)
    {
        await (AnswersAfter?.Invoke() ?? Task.CompletedTask).WaitAsync(_stopping.Token);
        if (fault is not CrmFault.None && FaultsAfter is { } after)
        {
            await after.WaitAsync(_stopping.Token);
        }

        var (status, type, body) = fault switch
        {
            CrmFault.Unauthorized => (401, "application/json", """{"error":"authentication failed"}"""),
            CrmFault.Forbidden => (403, "application/json", """{"error":"not authorized"}"""),
            CrmFault.TooManyRequests or CrmFault.TooManyRequestsWithoutTime => (429, "application/json", """{"status":"error"}"""),
            CrmFault.Broken or CrmFault.BrokenAfterwards => (500, "text/plain", "broken"),
            CrmFault.Closed => (503, "text/plain", ""),
            CrmFault.Redirect => (302, "text/plain", ""),
            CrmFault.Html or CrmFault.HtmlAfterwards => (200, "text/html", ForeignPage),
            CrmFault.Huge => (200, "application/json", ""),
            CrmFault.Latin1 => (200, "application/json", """{"name":"Müller"}"""),
            _ => AnswerOf(request, response),
        };
        response.StatusCode = status;
        response.ContentType = type;
        if (fault is CrmFault.TooManyRequests)
        {
            response.AddHeader("Retry-After", $"{RetryAfterSeconds}");
        }

        if (fault is CrmFault.Redirect)
        {
            response.RedirectLocation = RedirectTo;
        }

        if (fault is CrmFault.Dead)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _stopping.Token);
        }

        var bytes = fault switch
        {
            CrmFault.Huge => Huge,
            CrmFault.Latin1 => Encoding.Latin1.GetBytes(body),
            CrmFault.HalfEmoji => Encoding.UTF8.GetBytes(SecondHalf().Replace(body, "")),
            _ => Encoding.UTF8.GetBytes(body),
        };

        // Before anybody can have the answer and ask again.
        _limits.Value.Answered(request);
        await SendAsync(response, bytes);
    }

    // Nobody says beforehand how much 50 MB are.
    private async Task SendAsync(HttpListenerResponse response, byte[] bytes)
    {
        if (bytes.Length == HugeBytes)
        {
            response.SendChunked = true;
        }
        else
        {
            response.ContentLength64 = bytes.Length;
        }

        await response.OutputStream.WriteAsync(bytes, _stopping.Token);
        response.Close();
    }

    // The library turns an answer that is given up before it began into an empty one that is good.
    private async Task LoseAsync(HttpListenerResponse response)
    {
        response.ContentLength64 = ForeignPage.Length;
        await response.OutputStream.WriteAsync("{"u8.ToArray(), _stopping.Token);
        await response.OutputStream.FlushAsync(_stopping.Token);
        response.Abort();
    }

    private CrmFault FaultOf(CrmRequest request) =>
        (FaultsOn is null || request.Method == FaultsOn) && FaultsWhere?.Invoke(request) != false ? Fault : CrmFault.None;

    private (int Status, string Type, string Body) AnswerOf(CrmRequest request, HttpListenerResponse response) =>
        Set(response, Refuses is { } part && request.Path.Contains(part, StringComparison.Ordinal) ? Refusal : Answer(request));

    private static (int Status, string Type, string Body) Set(HttpListenerResponse response, CrmAnswer answer)
    {
        if (answer.Location is not null)
        {
            response.RedirectLocation = answer.Location;
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.AddHeader(name, value);
        }

        return (answer.Status, answer.Text is null ? "application/json" : "text/plain", answer.Text ?? answer.Json?.ToJsonString() ?? "");
    }

    [GeneratedRegex(@"\\uD[C-F][0-9A-F]{2}", RegexOptions.None, 1000)]
    private static partial Regex SecondHalf();
}
