using Ringbridge.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>Servers that take no more requests than their vendors document, and sources that never ask them faster.</summary>
public sealed class CrmLimitTests
{
    private const int Callers = 50;
    private const int Greedy = 260;

    [Theory]
    [MemberData(nameof(CrmSystems.Paced), MemberType = typeof(CrmSystems))]
    public async Task Whatever_is_asked_at_once_none_of_it_is_too_much(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(Anna);
        server.AnswersAfter = () => Task.Delay(TimeSpan.FromMilliseconds(5));
        await using var source = CrmSystems.Of(type).Source(server);

        var cards = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async at =>
        {
            var found = await source.WhoHasAsync("+4930609854180");
            await source.Source.TestAsync(Soon);
            return await source.Details.CompleteAsync(found.Single() with { Title = $"{at}" }, Soon);
        }));

        server.TooMany.ShouldBeEmpty();
        server.Requests.Count.ShouldBeGreaterThan(3 * Callers - 1);
        cards.ShouldAllBe(card => card.Name == "Anna Bauer");
    }

    [Theory]
    [MemberData(nameof(CrmSystems.Paced), MemberType = typeof(CrmSystems))]
    public async Task Whoever_asks_faster_is_refused_as_the_vendor_documents_it(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        server.Put(Anna);
        await using var source = system.Source(server);
        await source.WhoHasAsync("+4930609854180");
        var (asked, hold) = Stop(server);
        using var client = new HttpClient();

        var greedy = Enumerable.Range(0, Greedy).Select(_ => AskAsync(client, server, asked)).ToList();
        await Eventually.BecomesTrueAsync(() => !server.TooMany.IsEmpty);
        hold.SetResult();
        var answers = await Task.WhenAll(greedy);

        server.TooMany.ShouldNotBeEmpty();
        answers.Where(answer => (int)answer.StatusCode >= 400).Select(answer => (int)answer.StatusCode).Distinct().ShouldBe([system.TooManyStatus]);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(CrmSystems.Paced), MemberType = typeof(CrmSystems))]
    public async Task A_source_whose_account_is_asked_by_others_too_leaves_it_alone_as_long_as_the_vendor_wants(string type)
    {
        var system = CrmSystems.Of(type);
        await using var server = system.Serve();
        await using var source = system.Source(server);
        await source.WhoHasAsync("+4930609854180");
        var (asked, hold) = Stop(server);
        using var client = new HttpClient();
        var greedy = Enumerable.Range(0, Greedy).Select(_ => AskAsync(client, server, asked)).ToList();
        await Eventually.BecomesTrueAsync(() => !server.TooMany.IsEmpty);

        // On our side nothing stands against it; the server has had enough.
        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync("+4930609854180"));

        hold.SetResult();
        failure.Problem.Detail.ShouldBe(Details.SourceBusy);
        failure.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), system.LongestRest);
        foreach (var answer in await Task.WhenAll(greedy))
        {
            answer.Dispose();
        }
    }

    private static CrmPerson Anna => new(5, "Anna", "Bauer", "+49 30 609854180") { Company = "ACME GmbH", OpenTickets = 1, OpenDeals = 1 };

    private static CancellationToken Soon => Agent.TestClient.Soon;

    // No time passes for it any more, and what it takes it does not answer yet.
    private static (CrmRequest Asked, TaskCompletionSource Hold) Stop(FakeCrm server)
    {
        var (still, hold) = (new ManualTime(), new TaskCompletionSource());
        still.SetClock(server.Time.GetUtcNow() - still.GetUtcNow());
        (server.Time, server.AnswersAfter) = (still, () => hold.Task);
        return (server.Requests.Last(), hold);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, FakeCrm server, CrmRequest asked)
    {
        var query = string.Join('&', asked.Query.AllKeys.Select(name => $"{name}={Uri.EscapeDataString(asked.Query[name]!)}"));
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), $"{server.Url.TrimEnd('/')}{asked.Path}?{query}");
        if (asked.Body.Length > 0)
        {
            request.Content = new StringContent(asked.Body);
        }

        foreach (var header in asked.Headers.AllKeys.OfType<string>().Where(name => name is "Authorization" or "x-api-token"))
        {
            request.Headers.TryAddWithoutValidation(header, asked.Headers[header]);
        }

        return await client.SendAsync(request, Soon);
    }
}
