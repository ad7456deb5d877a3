using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>What becomes of the copy of a source when its settings change.</summary>
public sealed class ChangedSourceTests : IAsyncLifetime
{
    private const string Number = "+4930609854180";

    private readonly FakeZammad _zammad = new();
    private RunningAgent _agent = null!;
    private TestClient _client = null!;

    public async Task InitializeAsync()
    {
        _zammad.Put(5, "Anna", "Bauer", "+49 30 609854180", organization: "ACME");
        _agent = await RunningAgent.StartAsync(Settings(_zammad));
        _client = await _agent.OpenAsync();
        await HasAsync(source => source is { Contacts: 1, SyncedAt: not null, Syncing: false });
    }

    [Fact]
    public async Task Options_that_change_no_contact_leave_the_copy_as_it_is()
    {
        var asked = _zammad.Requests.Count;
        _zammad.Fault = CrmFault.Closed;

        await _client.UpdateAsync(Settings(_zammad, """, "name": "Support", "calls": "de", "group": "Telefon" """));

        (await _client.SourcesAsync()).Sources[1].SyncedAt.ShouldNotBeNull();
        (await FindAsync()).Single().Name.ShouldBe("Anna Bauer");
        _zammad.Requests.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Contacts_stay_until_those_that_are_wanted_now_are_there()
    {
        _zammad.Fault = CrmFault.Closed;

        await _client.UpdateAsync(Settings(_zammad, """, "fetch": ["email"] """));
        await HasAsync(source => source is { Problem: not null, Syncing: false });

        (await FindAsync()).Single().Company.ShouldBe("ACME");

        _zammad.Fault = CrmFault.None;
        await _client.TrySourceAsync(new SourceTestParams { SourceId = "zammad" });
        await HasAsync(source => source is { Problem: null, SyncedAt: not null, Syncing: false });

        (await FindAsync()).Single().Company.ShouldBeNull();
    }

    [Fact]
    public async Task Contacts_of_another_system_are_forgotten_at_once()
    {
        // The customer with this id is somebody else there: no ticket of theirs is to be counted, no call to be written to them.
        await using var other = new FakeZammad { Fault = CrmFault.Closed };

        await _client.UpdateAsync(Settings(other));
        await HasAsync(source => source is { Problem: not null, Syncing: false });

        (await FindAsync()).ShouldBeEmpty();
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _zammad.DisposeAsync();
    }

    private static string Settings(FakeZammad zammad, string more = "") =>
        $$"""{ "sources": [ { "id": "zammad", "type": "zammad", "address": "{{zammad.Url}}", "token": "{{FakeZammad.Token}}"{{more}} } ] }""";

    private async Task<IReadOnlyList<Contact>> FindAsync() => (await _client.FindAsync(Number, local: true)).Contacts;

    private async Task HasAsync(Func<SourceInfo, bool> expected)
    {
        while (!expected((await _client.SourcesAsync()).Sources[1]))
        {
            await Task.Yield();
        }
    }
}
