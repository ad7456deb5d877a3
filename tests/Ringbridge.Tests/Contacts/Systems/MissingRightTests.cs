using Ringbridge.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.Tests.Contacts.Systems;

/// <summary>A right that is missing for one part of a contact takes nothing from the others, and is said.</summary>
public sealed class MissingRightTests
{
    private const string Number = "+4930609854180";

    [Theory]
    [InlineData("hubspot", "/tickets/", null, 2, null)]
    [InlineData("hubspot", "/deals/", 3, null, null)]
    [InlineData("salesforce", "FROM Case", null, 2, "Otto Owner")]
    [InlineData("salesforce", "FROM Opportunity", 3, null, "Otto Owner")]
    [InlineData("zoho", "/coql", null, null, "Otto Owner")]
    [InlineData("zoho", "/Contacts/5", null, 2, null)]
    public async Task The_other_parts_are_there(string type, string forbidden, int? tickets, int? deals, string? owner)
    {
        await using var server = CrmSystems.Of(type).Serve();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { OpenTickets = 3, OpenDeals = 2 });
        await using var source = CrmSystems.Of(type).Source(server);
        var card = (await source.WhoHasAsync(Number)).Single();
        (server.Fault, server.FaultsWhere) = (CrmFault.Forbidden, request => $"{request.Path} {request.Query["q"]}".Contains(forbidden, StringComparison.Ordinal));

        var failure = await Should.ThrowAsync<SourceException>(() => source.Details.CompleteAsync(card, Agent.TestClient.Soon));

        failure.Problem.Detail.ShouldBe(Details.SourcePartForbidden);
        (failure.Card!.Tickets?.Count, failure.Card.Deals?.Count, failure.Card.Owner).ShouldBe((tickets, deals, owner));
    }

    [Fact]
    public async Task How_long_to_wait_is_not_lost_behind_another_problem()
    {
        var parts = new CardParts();
        await parts.TakeAsync(Task.FromException<string>(new SourceException(new Problem(Reasons.SourceFailed, Details.SourceForbidden))));
        await parts.TakeAsync(Task.FromException<string>(new SourceException(new Problem(Reasons.SourceFailed, Details.SourceBusy)) { RetryAfter = TimeSpan.FromSeconds(9) }));

        var failure = Should.Throw<SourceException>(() => parts.Complete(Here.Person("Anna")));

        (failure.Problem.Detail, failure.RetryAfter, failure.Card!.Name).ShouldBe((Details.SourceBusy, TimeSpan.FromSeconds(9), "Anna"));
    }
}
