using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>What counts as a request, and who waits how long for what.</summary>
public sealed class SourcePaceTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();
    private readonly Server _server = new();

    [Fact]
    public async Task A_redirect_counts_as_well()
    {
        using var http = Http(RateLimit.Within(2, Minute));
        _server.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("/there", UriKind.Relative) } });
        await http.GetJsonAsync("here", Soon);

        await WaitsAsync(http.GetJsonAsync("here", Soon), sent: 2);
    }

    [Fact]
    public async Task A_repetition_counts_as_well()
    {
        using var http = Http(RateLimit.Within(2, Minute));
        _server.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await http.GetJsonAsync("here", Soon);

        await WaitsAsync(http.GetJsonAsync("here", Soon), sent: 2);
    }

    [Fact]
    public async Task What_a_system_is_told_counts_as_well()
    {
        using var http = Http(RateLimit.Within(1, Minute));
        await http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon);

        await WaitsAsync(http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon), sent: 1);
    }

    [Fact]
    public async Task What_could_not_be_sent_does_not_count()
    {
        using var http = Http(RateLimit.Within(1, Minute));
        _server.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError));
        await Should.ThrowAsync<SourceException>(() => http.GetJsonAsync("here", Soon));

        await http.GetJsonAsync("here", Soon);

        _server.Sent.ShouldBe(2);
    }

    [Fact]
    public async Task The_time_that_a_server_has_begins_when_it_is_asked()
    {
        using var http = Http(RateLimit.Within(1, Minute));
        await http.GetJsonAsync("here", Soon);
        _server.Hold = new TaskCompletionSource();
        var second = http.GetJsonAsync("here", Soon);

        // Twice as long as a server has.
        _time.Advance(Minute);
        await Eventually.BecomesTrueAsync(() => _server.Sent == 2);
        _time.Advance(TimeSpan.FromSeconds(29));
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        (await Should.ThrowAsync<SourceException>(() => second)).Problem.Detail.ShouldBe(Details.SourceTimeout);
    }

    [Fact]
    public async Task Who_waits_hears_at_once_that_the_system_takes_no_more()
    {
        using var http = Http(RateLimit.AtOnce(1));
        _server.Hold = new TaskCompletionSource();
        _server.Answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "9" } } });
        var all = Enumerable.Range(0, 3).Select(_ => http.GetJsonAsync("here", Soon)).ToList();
        await Eventually.BecomesTrueAsync(() => _server.Sent == 1);

        _server.Hold.SetResult();

        foreach (var one in all)
        {
            var failure = await Should.ThrowAsync<SourceException>(() => one);
            (failure.Problem.Detail, failure.RetryAfter).ShouldBe((Details.SourceBusy, TimeSpan.FromSeconds(9)));
        }

        _server.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task What_still_waits_at_the_end_was_not_told()
    {
        var http = Http(RateLimit.Within(1, Minute));
        await http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon);
        var waiting = http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon);

        http.Dispose();

        (await Should.ThrowAsync<SourceException>(() => waiting)).MayHaveArrived.ShouldBeFalse();
        _server.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_after_the_end_was_not_told()
    {
        var http = Http(RateLimit.Within(1, Minute));
        http.Dispose();

        (await Should.ThrowAsync<SourceException>(() => http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon))).MayHaveArrived.ShouldBeFalse();

        _server.Sent.ShouldBe(0);
    }

    [Fact]
    public async Task What_has_its_turn_when_the_end_comes_was_not_told()
    {
        var http = Http();
        http.Authorize = _ => http.Dispose();

        (await Should.ThrowAsync<SourceException>(() => http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon))).MayHaveArrived.ShouldBeFalse();

        _server.Sent.ShouldBe(0);
    }

    public void Dispose() => _server.Dispose();

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private async Task WaitsAsync(Task next, int sent)
    {
        (next.IsCompleted, _server.Sent).ShouldBe((false, sent));
        _time.Advance(Minute);
        await next;
        _server.Sent.ShouldBe(sent + 1);
    }

    private SourceHttp Http(params RateLimit[] limits) => new(
        new Uri("https://crm.example/"),
        new NameInLanguages("Quelle", "Quelle"),
        new SourceServices
        {
            ResolveSecretAsync = (_, _) => Task.FromResult<string?>(null),
            RenewSecretAsync = (_, _, _) => Task.CompletedTask,
            ImportsFolder = "",
            DialPlan = () => Here.Munich,
            Time = _time,
            Transport = _server,
            Logger = NullLogger.Instance,
        },
        limits);

    private sealed class Server : HttpMessageHandler
    {
        public Queue<Func<HttpResponseMessage>> Answers { get; } = new();

        public TaskCompletionSource? Hold { get; set; }

        public int Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent++;
            await (Hold?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
            return Answers.TryDequeue(out var answer) ? answer() : new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
