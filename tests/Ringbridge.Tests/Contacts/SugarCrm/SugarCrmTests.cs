using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.SugarCrm;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.SugarCrm;

/// <summary>What is particular about SugarCRM: its tokens, and companies of their own.</summary>
public sealed class SugarCrmTests
{
    private const string Number = "+4930609854180";

    [Fact]
    public async Task One_log_in_serves_many_questions_and_is_made_again_when_its_token_is_withdrawn()
    {
        await using var server = new FakeSugarCrm();
        await using var source = CrmSystems.Of("sugarcrm").Source(server);

        await Task.WhenAll(source.WhoHasAsync("+4930609854180"), source.WhoHasAsync("+49401234567"));
        server.LogIns.ShouldBe(1);
        server.WithdrawTokens();
        await source.WhoHasAsync("+4930609854180");

        server.Requests.Count(request => request.Path.EndsWith("/token", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_platform_that_is_not_registered_is_a_log_in_that_is_refused()
    {
        await using var server = new FakeSugarCrm();
        await using var source = new TestSource(
            new { type = "sugarcrm", address = ToServer.Address, user = FakeSugarCrm.User, password = FakeSugarCrm.Password, platform = "other" }, server.Url);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Agent.TestClient.Soon))).ShouldBe(Details.SourceLogin);
    }

    [Theory]
    [InlineData("phone_office", "+49 30 609854180")]
    [InlineData("phone_alternate", "030 609854180")]
    public async Task A_company_is_found_by_its_own_number(string field, string written)
    {
        await using var server = new FakeSugarCrm();
        server.PutAccount(new CrmPerson(8, "", "", written) { Company = "ACME GmbH", Owner = "Carla Chef", OpenTickets = 2, LastContactAt = DateTimeOffset.UnixEpoch }, field);
        await using var source = CrmSystems.Of("sugarcrm").Source(server);

        var card = (await source.WhoHasAsync(Number)).ShouldHaveSingleItem();
        var complete = await source.Details.CompleteAsync(card, Agent.TestClient.Soon);

        (card.Name, card.Kind, card.Company, card.Owner, card.Url).ShouldBe(("ACME GmbH", ContactKind.Company, null, "Carla Chef", $"{ToServer.Address}#Accounts/8"));
        (complete.Tickets?.Count, complete.LastContactAt).ShouldBe((2, DateTimeOffset.UnixEpoch));
    }
}
