using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.Tests.Contacts;
using Ringbridge.Tests.Contacts.Index;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>What is said of a source when nobody waits for it any more.</summary>
public sealed class SearchGivenUpTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_source_that_nobody_waits_for_is_called_by_its_name_in_either_language()
    {
        await using var registry = new SourceRegistry(
            ContactIndex.OpenTemporary(new ContactOpening(_home.Home.ContactsFile, new KeysInMemory(), _time), new Problem(Reasons.Internal), _time),
            new SourceFactory(Task.FromResult<ISecretStore>(null!), _home.Root, () => Here.Munich, _time, NullLoggerFactory.Instance, new LogInGrants(_time)),
            () => Here.Munich, () => { }, new LookupLimits(), _time, NullLoggerFactory.Instance);
        var options = JsonSerializer.SerializeToElement(new { address = "https://crm.example", token = FakePipedrive.Token });
        var settings = new SourceSettings { Id = "crm", Type = "pipedrive", Options = options.EnumerateObject().ToDictionary(option => option.Name, option => option.Value) };
        await registry.ApplyAsync(new SettingsState { Settings = new RingbridgeSettings { Sources = [settings] } }, []);
        var search = new ContactSearch(registry, () => Here.Munich, () => null, _time, NullLogger.Instance);

        var state = await search.FindAsync(Here.Caller(CallsForCrm.Number), refresh: true, _ => { }, new CancellationToken(canceled: true));

        var problem = state.Outcomes.Single(outcome => outcome.Source.Id == "crm").Problem.ShouldNotBeNull();
        (problem.Detail, problem.Arguments["source"], problem.Arguments.GetValueOrDefault("source.de")).ShouldBe((Details.SourceTimeout, "Pipedrive", "Pipedrive"));
    }

    public void Dispose() => _home.Dispose();
}
