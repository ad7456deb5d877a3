using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Agent;
using Ringbridge.Tests.Contacts.Index;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts;

/// <summary>A source made of settings, and an index for it.</summary>
internal sealed class TestSource : IAsyncDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly ContactIndex _index;
    private readonly HttpMessageHandler? _transport;

    /// <param name="json">The settings without id.</param>
    /// <param name="server">Where <see cref="ToServer.Address"/> is.</param>
    /// <param name="time">Time.</param>
    /// <param name="paceTime">The time in which the server counts requests; null: that of the computer.</param>
    /// <param name="transport">What carries requests; null: to the server, or the network.</param>
    /// <param name="secrets">Where passwords are kept; null: each is its own name.</param>
    public TestSource(object json, string? server = null, TimeProvider? time = null, HttpMessageHandler? transport = null, TimeProvider? paceTime = null, Func<string, CancellationToken, Task<string?>>? secrets = null)
    {
        var settings = JsonSerializer.SerializeToElement(json);
        var type = SourceTypes.Find(settings.GetProperty("type").GetString()!).ShouldNotBeNull();
        Settings = new SourceSettings
        {
            Id = "source",
            Type = type.Type,
            Name = "Quelle",
            Options = settings.EnumerateObject().Where(property => property.Name is not "type" and not "fetch").ToDictionary(property => property.Name, property => property.Value),
            Fetch = settings.TryGetProperty("fetch", out var fetch) ? [.. fetch.EnumerateArray().Select(field => Enum.Parse<Ringbridge.Contract.Contacts.ContactField>(field.GetString()!, ignoreCase: true))] : null,
        };
        _transport = transport ?? (server is null ? null : new ToServer(server));
        SourceOptions.Check(type.Describe("en"), Settings).ShouldBeEmpty();
        Services = new SourceServices
        {
            ResolveSecretAsync = secrets ?? ((name, _) => Task.FromResult<string?>(name)),
            RenewSecretAsync = async (name, exchange, _) => Secrets[name] = await exchange(Secrets.GetValueOrDefault(name, name)),
            ImportsFolder = _home.Root,
            DialPlan = () => Here.Munich,
            Time = time ?? TimeProvider.System,
            PaceTime = paceTime ?? TimeProvider.System,
            Transport = _transport,
            Logger = NullLogger.Instance,
        };
        Source = type.Create(Settings, Services);
        _index = ContactIndex.OpenTemporary(new ContactOpening(_home.Home.ContactsFile, new KeysInMemory(), TimeProvider.System), new Problem(Reasons.Internal), TimeProvider.System);
    }

    public SourceSettings Settings { get; }

    /// <summary>Secrets that were replaced; any other is its own name.</summary>
    public Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    public SourceServices Services { get; }

    public ISource Source { get; }

    public ILiveSource Live => (ILiveSource)Source;

    public IDetailSource Details => (IDetailSource)Source;

    /// <summary>Who has a number, asked or copied, as the agent would find them.</summary>
    public async Task<IReadOnlyList<Card>> WhoHasAsync(string number)
    {
        if (Source is ISyncSource)
        {
            await SyncAsync();
            return [.. All.Where(card => Here.Match(number, card) is not null)];
        }

        return [.. (await Live.FindAsync(Here.Caller(number), TestClient.Soon)).Where(card => card.IsMatchOfSource || Here.Match(number, card) is not null)];
    }

    /// <summary>Copies it.</summary>
    public async Task SyncAsync()
    {
        await ((ISyncSource)Source).SyncAsync(_index.Copy("source", "", Here.Munich), TestClient.Soon);
    }

    /// <summary>How it fails.</summary>
    public static async Task<string?> DetailOfAsync(Func<Task> act) =>
        (await Should.ThrowAsync<SourceException>(act)).Problem.Detail;

    /// <summary>The names of those who have a number, after copying.</summary>
    public IReadOnlyList<string> Find(string number) =>
        [.. _index.Candidates(Here.Caller(number)).Where(candidate => Here.Match(number, candidate.Card) is not null).Select(candidate => candidate.Card.Name).Order(StringComparer.Ordinal)];

    /// <summary>All cards, after copying.</summary>
    public IReadOnlyList<Card> All => _index.All("source");

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        _transport?.Dispose();
        _index.Dispose();
        _home.Dispose();
    }
}
