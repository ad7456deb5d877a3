using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Agent;

namespace Ringbridge.Tests.Contacts;

/// <summary>A source made of settings, and an index for it.</summary>
internal sealed class TestSource : IAsyncDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly ContactIndex _index;

    /// <param name="json">The settings without id.</param>
    /// <param name="time">Time.</param>
    public TestSource(object json, TimeProvider? time = null)
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
        SourceOptions.Check(type.Describe("en"), Settings).ShouldBeEmpty();
        Source = type.Create(Settings, new SourceServices
        {
            ResolveSecretAsync = (name, _) => Task.FromResult<string?>(name),
            ImportsFolder = _home.Root,
            DialPlan = () => Here.Munich,
            Time = time ?? TimeProvider.System,
            Logger = NullLogger.Instance,
        });
        _index = ContactIndex.Open(_home.Home.ContactsFile, TimeProvider.System);
    }

    public SourceSettings Settings { get; }

    public ISource Source { get; }

    public ILiveSource Live => (ILiveSource)Source;

    /// <summary>Copies it.</summary>
    public async Task SyncAsync()
    {
        _index.Begin("source", "");
        await ((ISyncSource)Source).SyncAsync(new SourceCopy(_index, "source", _index.StateOf("source", "")!.Token, Here.Munich), TestClient.Soon);
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
        _index.Dispose();
        _home.Dispose();
    }
}
