using Ringbridge.Contract.Contacts;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.SugarCrm;
using Ringbridge.FakePbx.SuiteCrm;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>Companies of SugarCRM and SuiteCRM, which both have them apart from people, as accounts.</summary>
public sealed class AccountTests
{
    private const string Number = "+4930609854180";

    [Theory]
    [InlineData("sugarcrm", "+49 30 609854-0")]
    [InlineData("sugarcrm", "030/609854")]
    [InlineData("sugarcrm", "+49306098540")]
    [InlineData("suitecrm", "+49 30 609854-0")]
    [InlineData("suitecrm", "030/609854")]
    [InlineData("suitecrm", "+49306098540")]
    [InlineData("suitecrm", "030/60 98 54-0")]
    public async Task A_company_is_found_by_its_main_line_when_nobody_has_the_extension(string type, string written)
    {
        await using var server = CrmSystems.Of(type).Serve();
        PutAccount(server, new CrmPerson(8, "", "", written) { Company = "ACME GmbH" }, "phone_alternate");
        PutAccount(server, new CrmPerson(9, "", "", "+49 30 609859") { Company = "Fremd GmbH" }, "phone_office");
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 60985422"));
        await using var source = CrmSystems.Of(type).Source(server);

        (await source.WhoHasAsync(Number)).Select(card => (card.Name, card.Kind)).ShouldBe([("ACME GmbH", ContactKind.Company)]);
        Searches(server).ShouldBe(3);
        (await source.WhoHasAsync("+493060985422")).Select(card => card.Name).ShouldBe(["Anna Bauer"]);
        Searches(server).ShouldBe(5);
        (await source.WhoHasAsync("+491701234567")).ShouldBeEmpty();
        Searches(server).ShouldBe(7);
    }

    [Theory]
    [InlineData("sugarcrm")]
    [InlineData("suitecrm")]
    public async Task Whoever_may_not_read_accounts_finds_contacts_all_the_same(string type)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Refuses = "/Accounts";
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        PutAccount(server, new CrmPerson(8, "", "", "+49 30 609854180") { Company = "ACME GmbH" }, "phone_office");
        await using var source = CrmSystems.Of(type).Source(server);

        (await source.WhoHasAsync(Number)).Select(card => card.Name).ShouldBe(["Anna Bauer"]);
        (await source.WhoHasAsync("+4930609854199")).ShouldBeEmpty();
    }

    private static void PutAccount(FakeCrm server, CrmPerson company, string field)
    {
        if (server is FakeSugarCrm sugar)
        {
            sugar.PutAccount(company, field);
        }
        else
        {
            ((FakeSuiteCrm)server).PutAccount(company, field);
        }
    }

    private static int Searches(FakeCrm server) => server.Requests.Count(request => request.Method == "GET");
}
