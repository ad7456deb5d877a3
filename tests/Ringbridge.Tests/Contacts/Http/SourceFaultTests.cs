using Ringbridge.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.FakePbx.Zammad;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>What goes wrong at a CRM is a clear reason, and a token goes to the configured host only.</summary>
public sealed class SourceFaultTests
{
    [Theory]
    [InlineData(CrmFault.Unauthorized, Details.SourceLogin)]
    [InlineData(CrmFault.Forbidden, Details.SourceForbidden)]
    [InlineData(CrmFault.TooManyRequestsWithoutTime, Details.SourceBusy)]
    [InlineData(CrmFault.Broken, Details.SourceDown)]
    [InlineData(CrmFault.Html, Details.SourceAnswer)]
    [InlineData(CrmFault.Huge, Details.SourceTooLarge)]
    [InlineData(CrmFault.Redirect, Details.SourceRedirected)]
    public async Task Each_fault_has_its_reason(CrmFault fault, string detail)
    {
        await using var server = new FakeHubSpot { Fault = fault };
        await using var source = new TestSource(new { type = "hubspot", address = server.Url, token = FakeHubSpot.Token });

        (await TestSource.DetailOfAsync(() => source.Live.FindAsync(Here.Caller("+4930609854180"), Soon))).ShouldBe(detail);
    }

    [Fact]
    public async Task How_long_to_wait_is_taken_from_the_answer()
    {
        await using var server = new FakeHubSpot { Fault = CrmFault.TooManyRequests };
        await using var source = new TestSource(new { type = "hubspot", address = server.Url, token = FakeHubSpot.Token });

        var failure = await Should.ThrowAsync<SourceException>(() => source.Live.FindAsync(Here.Caller("+4930609854180"), Soon));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        ProblemTexts.Render(failure.Problem, "de").ShouldBe("„Quelle“ nimmt eine Weile keine Anfragen mehr an: Das Limit ist erreicht. Ringbridge wartet 7 Sekunden.");
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        await using var other = new FakeZammad();
        await using var server = new FakeZammad { Fault = CrmFault.Redirect, RedirectTo = $"{other.Url}api/v1/users" };
        await using var source = new TestSource(new { type = "zammad", address = server.Url, token = FakeZammad.Token });

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceRedirected);
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_listens_there()
    {
        await using var source = new TestSource(new { type = "zammad", address = $"http://127.0.0.1:{ServerProgram.FreePort()}", token = "x" });

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceUnreachable);
    }

    [Theory]
    [InlineData("https://crm.example", true)]
    [InlineData("https://crm.example/path", true)]
    [InlineData("http://10.1.2.3", true)]
    [InlineData("http://crm.lan:8080", true)]
    [InlineData("http://crm.example", false)]
    [InlineData("https://user:pw@crm.example", false)]
    [InlineData("ftp://crm.lan", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Without_encryption_only_the_own_network_is_asked(string address, bool isAllowed) =>
        (Ringbridge.Contacts.Options.SourceAddress.TryParse(address) is not null).ShouldBe(isAllowed);

    private static CancellationToken Soon => Agent.TestClient.Soon;
}
