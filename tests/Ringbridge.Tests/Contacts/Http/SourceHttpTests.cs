using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>What becomes of a request that a server sends elsewhere, and which addresses are links.</summary>
public sealed class SourceHttpTests : IDisposable
{
    private readonly Answers _answers = new();

    [Theory]
    [InlineData(301, "/other")]
    [InlineData(302, "/login")]
    [InlineData(302, "https://login.example/")]
    [InlineData(303, "/done/1")]
    [InlineData(303, null)]
    public async Task What_was_told_is_not_told_again_where_another_page_is_to_be_looked_at(int status, string? location)
    {
        _answers.Next.Enqueue((status, location));
        using var http = Http("https://crm.example/");

        var failure = await Should.ThrowAsync<SourceException>(() => http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon));

        (failure.Problem.Detail, failure.MayHaveArrived).ShouldBe((location?.StartsWith("https:", StringComparison.Ordinal) == true ? Details.SourceRedirected : Details.SourceAnswer, true));
        _answers.Requests.ShouldBe(["POST https://crm.example/calls"]);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task What_was_not_heard_yet_is_told_where_the_server_sends_it(int status)
    {
        _answers.Next.Enqueue((status, "/v2/calls"));
        using var http = Http("https://crm.example/");

        await http.TellAsync("calls", "{}"u8.ToArray(), "key", Soon);

        _answers.Requests.ShouldBe(["POST https://crm.example/calls", "POST https://crm.example/v2/calls"]);
        _answers.Keys.ShouldBe(["key", "key"]);
    }

    [Fact]
    public async Task What_was_not_heard_and_is_sent_to_another_host_may_be_told_again_when_that_is_mended()
    {
        _answers.Next.Enqueue((307, "https://elsewhere.example/calls"));
        using var http = Http("https://crm.example/");

        var failure = await Should.ThrowAsync<SourceException>(() => http.TellAsync("calls", "{}"u8.ToArray(), idempotencyKey: null, Soon));

        (failure.Problem.Detail, failure.MayHaveArrived).ShouldBe((Details.SourceRedirected, false));
        _answers.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_follows_its_host()
    {
        _answers.Next.Enqueue((302, "/v2/people"));
        using var http = Http("https://crm.example/");

        await http.GetJsonAsync("people", Soon);

        _answers.Requests.ShouldBe(["GET https://crm.example/people", "GET https://crm.example/v2/people"]);
    }

    [Theory]
    [InlineData("https://crm.example/", "person/5", "https://crm.example/person/5")]
    [InlineData("https://crm.example/", "https://CRM.example:443/person/5", "https://crm.example/person/5")]
    [InlineData("https://crm.example:8443/", "person/5", "https://crm.example:8443/person/5")]
    [InlineData("https://crm.example/", "https://crm.example:8443/person/5", null)]
    [InlineData("https://crm.example:8443/", "https://crm.example/person/5", null)]
    [InlineData("https://crm.example/", "https://elsewhere.example/person/5", null)]
    [InlineData("https://crm.example/", "http://crm.example/person/5", null)]
    [InlineData("https://crm.example/", "https://user@crm.example/person/5", null)]
    [InlineData("https://crm.example/", "javascript:alert(1)", null)]
    [InlineData("http://crm.lan/", "person/5", null)]
    public void A_link_leads_to_the_configured_origin(string address, string url, string? link)
    {
        using var http = Http(address);

        http.LinkTo(url).ShouldBe(link);
    }

    [Fact]
    public async Task A_source_without_a_name_is_called_by_its_kind_in_the_language_of_whoever_reads()
    {
        using var http = new SourceHttp(new Uri("https://crm.example/"), new NameInLanguages("Directory", "Verzeichnis"), Services, []);
        _answers.Next.Enqueue((401, null));

        var problem = (await Should.ThrowAsync<SourceException>(() => http.GetJsonAsync("people", Soon))).Problem;

        ProblemTexts.Render(problem, "de-AT").ShouldStartWith("„Verzeichnis“ nimmt");
        ProblemTexts.Render(problem, "en").ShouldStartWith("“Directory” does");
    }

    public void Dispose() => _answers.Dispose();

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private SourceServices Services => new()
    {
        ResolveSecretAsync = (name, _) => Task.FromResult<string?>(name),
        RenewSecretAsync = (_, _, _) => Task.CompletedTask,
        ImportsFolder = "",
        DialPlan = () => Here.Munich,
        Time = TimeProvider.System,
        Transport = _answers,
        Logger = NullLogger.Instance,
    };

    private SourceHttp Http(string address) => new(new Uri(address), new NameInLanguages("CRM", "CRM"), Services, []);

    // Answers what is queued, then 200.
    private sealed class Answers : HttpMessageHandler
    {
        public Queue<(int Status, string? Location)> Next { get; } = new();

        public List<string> Requests { get; } = [];

        public List<string> Keys { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Method} {request.RequestUri}");
            Keys.AddRange(request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys : []);
            var (status, location) = Next.TryDequeue(out var next) ? next : (200, null);
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            response.Headers.Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute);
            return Task.FromResult(response);
        }
    }
}
