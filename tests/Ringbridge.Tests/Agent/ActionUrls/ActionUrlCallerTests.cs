using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.Tests.Sip;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.ActionUrls;

/// <summary>The caller against real servers.</summary>
public sealed class ActionUrlCallerTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly ActionUrlCaller _caller;

    public ActionUrlCallerTests() => _caller = new ActionUrlCaller("1.2.3", _time);

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_call_is_a_GET_with_a_key_that_tells_repetitions()
    {
        await using var crm = new FakeCrm();

        (await CallAsync($"{crm.Url}/in?n=%2B49&a=M%C3%BCller")).ShouldBeNull();

        var request = crm.Requests.All.ShouldHaveSingleItem().Request;
        request.Line.ShouldBe("GET /in?n=%2B49&a=M%C3%BCller HTTP/1.1");
        request.Headers["Idempotency-Key"].ShouldBe("key");
        request.Headers["User-Agent"].ShouldBe("Ringbridge/1.2.3");
        request.Headers.Keys.ShouldBe(["Host", "User-Agent", "Idempotency-Key"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(204, null)]
    [InlineData(400, Details.UrlAnswer)]
    [InlineData(404, Details.UrlAnswer)]
    [InlineData(500, Details.UrlAnswer)]
    [InlineData(304, Details.UrlAnswer)]
    public async Task Only_a_2xx_is_a_success(int status, string? detail)
    {
        await using var crm = new FakeCrm { Answer = _ => new RawAnswer(status) };

        (await CallAsync($"{crm.Url}/"))?.Detail.ShouldBe(detail);
    }

    [Fact]
    public async Task A_redirection_on_the_same_host_is_followed()
    {
        await using var crm = new FakeCrm();
        crm.Answer = path => path == "/old" ? new RawAnswer(302) { Headers = ["Location: /new?n=1"] } : new RawAnswer(200);

        (await CallAsync($"{crm.Url}/old")).ShouldBeNull();

        crm.Targets.ShouldBe(["/old", "/new?n=1"]);
    }

    [Fact]
    public async Task A_redirection_to_another_host_is_not()
    {
        await using var other = new FakeCrm();
        await using var crm = new FakeCrm { Answer = _ => new RawAnswer(307) { Headers = [$"Location: {other.Url}/"] } };

        (await CallAsync($"{crm.Url}/"))!.Detail.ShouldBe(Details.UrlRedirected);

        other.Requests.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/again")]
    public async Task A_redirection_to_anything_else_or_for_ever_is_not_followed(string location)
    {
        await using var crm = new FakeCrm { Answer = _ => new RawAnswer(302) { Headers = [$"Location: {location}"] } };

        (await CallAsync($"{crm.Url}/"))!.Detail.ShouldBe(Details.UrlRedirected);

        crm.Requests.All.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_accepted()
    {
        await using var crm = new FakeCrm(new FakeServerOptions { Certificate = SelfSignedCertificate.Create(DateTimeOffset.UtcNow.AddDays(-1)) });

        (await CallAsync($"{crm.Url}/"))!.Detail.ShouldBe(Details.UrlCertificate);

        crm.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_encryption_only_local_addresses_are_called()
    {
        var problem = await CallAsync("http://8.8.8.8/");

        problem!.Detail.ShouldBe(Details.UrlNotLocal);
        ProblemTexts.Render(problem, "en").ShouldContain("8.8.8.8 is not in the own network");
    }

    [Fact]
    public async Task Nobody_there_is_a_problem_with_its_cause()
    {
        var problem = await CallAsync($"http://127.0.0.1:{PortBlock.Take(1)}/secret?token=1");

        problem!.Detail.ShouldBe(Details.UrlUnreachable);
        ProblemTexts.Render(problem, "en").ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var crm = new FakeCrm { Fault = Fault.Dead };
        var calling = CallAsync($"{crm.Url}/");
        await crm.Requests.WaitAsync(1, TestClient.Soon);

        _time.Advance(TimeSpan.FromSeconds(10));

        (await calling)!.Detail.ShouldBe(Details.UrlTimeout);
    }

    [Theory]
    [InlineData(Fault.Reset)]
    [InlineData(Fault.Empty)]
    [InlineData(Fault.Garbage)]
    public async Task A_server_that_breaks_is_a_problem_and_no_more(Fault fault)
    {
        await using var crm = new FakeCrm { Fault = fault };

        (await CallAsync($"{crm.Url}/"))!.Detail.ShouldBe(Details.UrlUnreachable);
    }

    private Task<Problem?> CallAsync(string url) => _caller.CallAsync(
        new Delivery { Key = "key", Lane = "lane", CallId = "1", Url = url, CreatedAt = _time.GetUtcNow() }, TestClient.Soon);
}
