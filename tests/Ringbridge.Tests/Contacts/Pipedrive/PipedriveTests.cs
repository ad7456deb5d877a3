using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.Pipedrive;

/// <summary>What is particular about Pipedrive: its last activity may not have happened yet.</summary>
public sealed class PipedriveTests
{
    [Fact]
    public async Task What_was_only_planned_was_no_contact()
    {
        var calledAt = new DateTimeOffset(2026, 3, 2, 11, 30, 0, TimeSpan.Zero);
        await using var server = new FakePipedrive { IsOnlyPlanned = true };
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { LastContactAt = calledAt });
        await using var source = CrmSystems.Of("pipedrive").Source(server);

        var complete = await source.Details.CompleteAsync((await source.WhoHasAsync("+4930609854180")).Single(), Agent.TestClient.Soon);

        // The e-mail before it was.
        complete.LastContactAt.ShouldBe(calledAt.AddDays(-2));
    }
}
