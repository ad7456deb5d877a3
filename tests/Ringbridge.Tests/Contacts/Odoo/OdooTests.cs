using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Odoo;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.Odoo;

/// <summary>What is particular about Odoo: opportunities belong to an app that may not be installed.</summary>
public sealed class OdooTests
{
    [Fact]
    public async Task Without_the_app_CRM_the_rest_is_told()
    {
        await using var server = new FakeOdoo { HasCrm = false };
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { OpenDeals = 2, Owner = "Carla Chef", LastContactAt = DateTimeOffset.UnixEpoch });
        await using var source = CrmSystems.Of("odoo").Source(server);

        var complete = await source.Details.CompleteAsync((await source.WhoHasAsync("+4930609854180")).Single(), Agent.TestClient.Soon);

        (complete.Deals, complete.Owner, complete.LastContactAt).ShouldBe((null, "Carla Chef", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task A_company_is_found_by_its_main_line_when_nobody_has_the_extension()
    {
        await using var server = new FakeOdoo();
        server.PutCompany(new CrmPerson(5, "", "ACME GmbH", "030/609854-0"));
        server.PutCompany(new CrmPerson(6, "", "Fremd GmbH", "+49 30 609859"));
        server.Put(new CrmPerson(7, "Anna", "Bauer", "+49 30 609854-22"));
        await using var source = CrmSystems.Of("odoo").Source(server);

        (await source.WhoHasAsync("+4930609854180")).Select(card => card.Name).ShouldBe(["ACME GmbH"]);
        server.Requests.Clear();
        (await source.WhoHasAsync("+493060985422")).Select(card => card.Name).ShouldBe(["Anna Bauer"]);
        server.Requests.Count.ShouldBe(1);
    }
}
