using Ringbridge.Contacts;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>Names of colleagues are asked for as seldom as possible, and nothing is lost with them.</summary>
public sealed class ColleaguesTests
{
    private readonly ManualTime _time = new();
    private readonly Colleagues _colleagues;
    private int _asked;

    public ColleaguesTests() => _colleagues = new Colleagues(_time);

    [Fact]
    public async Task A_name_is_believed_for_an_hour()
    {
        (await NameAsync("7", "Otto")).ShouldBe("Otto");
        _time.Advance(TimeSpan.FromMinutes(59));
        (await NameAsync("7", "Olga")).ShouldBe("Otto");
        _time.Advance(TimeSpan.FromMinutes(2));

        (await NameAsync("7", "Olga"), _asked).ShouldBe(("Olga", 2));
    }

    [Fact]
    public async Task Nobody_is_not_asked_for() => (await NameAsync(null, "Otto"), _asked).ShouldBe((null, 0));

    [Fact]
    public async Task Somebody_who_is_not_there_is_not_asked_for_again()
    {
        (await FailAsync(new SourceException(new Problem(Reasons.SourceFailed, Details.SourceAnswer)) { Status = 404 })).ShouldBeNull();

        (await NameAsync("7", "Otto"), _asked).ShouldBe((null, 1));
    }

    [Fact]
    public async Task A_missing_right_is_missing_for_an_hour()
    {
        var forbidden = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceForbidden));
        await Should.ThrowAsync<SourceException>(() => FailAsync(forbidden));

        (await Should.ThrowAsync<SourceException>(() => NameAsync("7", "Otto"))).ShouldBeSameAs(forbidden);
        _asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_no_answer()
    {
        await Should.ThrowAsync<SourceException>(() => FailAsync(new SourceException(new Problem(Reasons.SourceFailed, Details.SourceDown))));

        (await NameAsync("7", "Otto"), _asked).ShouldBe(("Otto", 2));
    }

    [Fact]
    public async Task A_system_that_wants_to_be_left_alone_is()
    {
        var busy = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceBusy)) { RetryAfter = TimeSpan.FromSeconds(7) };

        (await Should.ThrowAsync<SourceException>(() => FailAsync(busy))).ShouldBeSameAs(busy);
    }

    private Task<string?> NameAsync(string? id, string name) => _colleagues.NameAsync(
        id,
        (_, _) =>
        {
            _asked++;
            return Task.FromResult<string?>(name);
        },
        Agent.TestClient.Soon);

    private Task<string?> FailAsync(SourceException failure) => _colleagues.NameAsync(
        "7",
        (_, _) =>
        {
            _asked++;
            return Task.FromException<string?>(failure);
        },
        Agent.TestClient.Soon);
}
