using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.SuiteCrm;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.SuiteCrm;

/// <summary>What is particular about SuiteCRM: old releases, two kinds of log-in, and companies of their own.</summary>
public sealed class SuiteCrmTests
{
    private const string Number = "+4930609854180";

    [Theory]
    [InlineData("+4930609854180")]
    [InlineData("030609854180")]
    [InlineData("+49 (0)30 609854180")]
    public async Task An_old_release_is_asked_for_the_usual_forms(string written)
    {
        await using var server = new FakeSuiteCrm { IsOld = true };
        server.Put(new CrmPerson(5, "Anna", "Bauer", written));
        await using var source = CrmSystems.Of("suitecrm").Source(server);

        (await source.WhoHasAsync("+4930609854180")).ShouldHaveSingleItem().Name.ShouldBe("Anna Bauer");
        var asked = server.Requests.Count;
        await source.WhoHasAsync("+4930609854180");

        (server.Requests.Count - asked).ShouldBe(8);
    }

    [Fact]
    public async Task An_old_release_is_asked_for_companies_too()
    {
        await using var server = new FakeSuiteCrm { IsOld = true };
        server.PutAccount(new CrmPerson(8, "", "", "030609854180") { Company = "ACME GmbH" });
        await using var source = CrmSystems.Of("suitecrm").Source(server);

        (await source.WhoHasAsync(Number)).ShouldHaveSingleItem().Kind.ShouldBe(ContactKind.Company);
    }

    [Fact]
    public async Task A_user_logs_in_with_the_password()
    {
        await using var server = new FakeSuiteCrm();
        await using var source = new TestSource(
            new { type = "suitecrm", address = ToServer.Address, client = FakeSuiteCrm.Client, token = FakeSuiteCrm.Secret, user = "anna", password = "suite-password" }, server.Url);

        await source.Source.TestAsync(Agent.TestClient.Soon);
        server.WithdrawTokens();
        await source.Source.TestAsync(Agent.TestClient.Soon);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_log_in_that_is_refused()
    {
        await using var server = new FakeSuiteCrm();
        await using var source = new TestSource(new { type = "suitecrm", address = ToServer.Address, client = FakeSuiteCrm.Client, token = "wrong" }, server.Url);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Agent.TestClient.Soon))).ShouldBe(Details.SourceLogin);
    }

    [Theory]
    [InlineData("phone_office", "+49 30 609854180")]
    [InlineData("phone_alternate", "030 609854180")]
    public async Task A_company_is_found_by_its_own_number(string field, string written)
    {
        await using var server = new FakeSuiteCrm();
        server.PutAccount(new CrmPerson(8, "", "", written) { Company = "ACME GmbH", Owner = "Carla Chef" }, field);
        await using var source = CrmSystems.Of("suitecrm").Source(server);

        var card = (await source.WhoHasAsync(Number)).ShouldHaveSingleItem();
        var complete = await source.Details.CompleteAsync(card, Agent.TestClient.Soon);

        (card.Name, card.Kind, card.Company, card.Owner, card.Url).ShouldBe(("ACME GmbH", ContactKind.Company, null, "Carla Chef", $"{ToServer.Address}index.php?module=Accounts&action=DetailView&record=8"));
        complete.ShouldBe(card);
    }
}
