using Ringbridge.Contacts;
using Ringbridge.FakePbx.Pipedrive;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>A source whose password lies in a keyring that is locked: what is to be told waits for it, and is not sent.</summary>
public sealed class LockedSecretTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _asked = new();
    private readonly FakePipedrive _server = new();
    private readonly TestSource _source;

    public LockedSecretTests() => _source = new TestSource(
        new { type = "pipedrive", address = _server.Url, token = new { secret = "pipedrive" }, calls = "de" },
        secrets: async (_, cancellationToken) =>
        {
            _asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return FakePipedrive.Token;
        });

    [Fact]
    public async Task Who_gives_up_waiting_for_the_password_has_sent_nothing()
    {
        using var impatience = new CancellationTokenSource();
        var told = LogAsync(impatience.Token);
        await _asked.Task;

        await impatience.CancelAsync();

        (await Record.ExceptionAsync(() => told)).ShouldBeOfType<NotSentException>();
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_waits_for_the_password_when_the_source_ends_and_nothing_was_sent()
    {
        var first = LogAsync(CancellationToken.None);
        await _asked.Task;
        var second = LogAsync(CancellationToken.None);

        await _source.Source.DisposeAsync();
        var third = LogAsync(CancellationToken.None);

        foreach (var told in (Task[])[first, second, third])
        {
            (await Should.ThrowAsync<SourceException>(() => told.WaitAsync(Agent.TestClient.Soon))).MayHaveArrived.ShouldBeFalse();
        }

        _server.Requests.ShouldBeEmpty();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Task LogAsync(CancellationToken cancellationToken) => ((ICallLog)_source.Source).LogAsync(
        new LoggedCall
        {
            Key = "019a8f5e6c7d7b2a8e4d3f2a9c01b7de",
            ContactId = "5",
            IsInbound = true,
            Number = "+49 30 609854180",
            StartedAt = DateTimeOffset.UnixEpoch,
            EndedAt = DateTimeOffset.UnixEpoch,
            Language = "de",
        },
        cancellationToken);
}
