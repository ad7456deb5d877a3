using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contacts;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Contacts;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>What becomes of a token that a source renews.</summary>
public sealed class SourceFactoryTests : IAsyncLifetime
{
    private const string Name = "source-crm-logIn";

    private readonly TemporaryHome _home = new();
    private readonly ManualTime _time = new();
    private LogInGrants _grants = null!;
    private ISecretStore _store = null!;
    private SourceServices _services = null!;

    public async Task InitializeAsync()
    {
        _grants = new LogInGrants(_time);
        _store = await SecretStores.OpenAsync(_home, TestClient.Soon);
        await _store.SetAsync(Name, "old", TestClient.Soon);
        _services = new SourceFactory(Task.FromResult(_store), _home.Root, () => Here.Munich, _time, NullLoggerFactory.Instance, _grants).Services("salesforce", "en");
    }

    [Fact]
    public async Task A_renewed_token_takes_the_place_of_the_one_before()
    {
        await RenewAsync(Name, () => Task.CompletedTask);

        (await _store.GetAsync(Name, TestClient.Soon)).ShouldBe("renewed");
    }

    [Fact]
    public async Task A_log_in_that_was_saved_meanwhile_is_not_overwritten()
    {
        await RenewAsync(Name, () => _store.SetAsync(Name, "of another log-in", TestClient.Soon));

        (await _store.GetAsync(Name, TestClient.Soon)).ShouldBe("of another log-in");
    }

    [Fact]
    public async Task A_log_in_that_was_removed_meanwhile_does_not_come_back()
    {
        await RenewAsync(Name, () => _store.RemoveAsync(Name, TestClient.Soon));

        (await _store.GetAsync(Name, TestClient.Soon)).ShouldBeNull();
    }

    [Fact]
    public async Task A_log_in_that_was_forgotten_meanwhile_is_not_stored()
    {
        var name = Grant();

        await RenewAsync(name, () =>
        {
            _time.Advance(TimeSpan.FromHours(1));
            return Task.CompletedTask;
        });

        (await _store.GetAsync(name, TestClient.Soon)).ShouldBeNull();
    }

    [Fact]
    public async Task A_log_in_that_is_saved_while_a_trial_renews_it_is_saved_as_it_is_then()
    {
        var name = Grant();
        Task saving = Task.CompletedTask;

        await RenewAsync(name, () =>
        {
            saving = _grants.SaveAsync(name, Name, _store, TestClient.Soon);
            return Task.CompletedTask;
        });
        await saving;

        (await _store.GetAsync(Name, TestClient.Soon)).ShouldBe("renewed");
    }

    [Fact]
    public async Task A_trial_that_goes_on_after_its_log_in_was_saved_renews_what_was_saved()
    {
        var name = Grant();
        await _grants.SaveAsync(name, Name, _store, TestClient.Soon);

        await RenewAsync(name, () => Task.CompletedTask);

        (await _store.GetAsync(Name, TestClient.Soon)).ShouldBe("renewed");
        (await _services.ResolveSecretAsync(name, TestClient.Soon)).ShouldBe("renewed");
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("source-crm2-logIn")]
    public async Task A_log_in_that_is_saved_again_is_the_one_that_was_renewed_meanwhile(string again)
    {
        var name = Grant();
        await _grants.SaveAsync(name, Name, _store, TestClient.Soon);
        await RenewAsync(Name, () => Task.CompletedTask);

        await _grants.SaveAsync(name, again, _store, TestClient.Soon);

        (await _store.GetAsync(again, TestClient.Soon)).ShouldBe("renewed");
    }

    public Task DisposeAsync()
    {
        _home.Dispose();
        return Task.CompletedTask;
    }

    private string Grant() => _grants.Add(new SourceSettings { Id = "crm", Type = "salesforce" }, "old");

    private Task RenewAsync(string name, Func<Task> meanwhile) => _services.RenewSecretAsync(
        name,
        async kept =>
        {
            kept.ShouldBe("old");
            await meanwhile();
            return "renewed";
        },
        TestClient.Soon);
}
