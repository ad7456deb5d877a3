using Ringbridge.Contacts;
using Ringbridge.Contacts.Pacing;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Pacing;

/// <summary>Who may ask now, and who waits.</summary>
public sealed class PacesTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();
    private readonly HttpRequestMessage _search = new(HttpMethod.Post, "https://crm.example/search");
    private readonly HttpRequestMessage _other = new(HttpMethod.Get, "https://crm.example/owners/7");

    [Fact]
    public async Task A_permit_comes_back_when_its_request_has_been_over_for_so_long()
    {
        using var paces = Paces(RateLimit.Within(2, Second));
        var first = await TakeAsync(paces);
        _time.Advance(TimeSpan.FromSeconds(5));
        using var second = await TakeAsync(paces);

        var third = TakeAsync(paces);
        paces.NextIn.ShouldBeNull();
        first.Dispose();
        _time.Advance(TimeSpan.FromMilliseconds(900));
        third.IsCompleted.ShouldBeFalse();
        paces.NextIn.ShouldBe(TimeSpan.FromMilliseconds(100));
        _time.Advance(TimeSpan.FromMilliseconds(100));

        (await third).Dispose();
    }

    [Fact]
    public async Task A_bucket_lets_one_through_after_the_other_once_it_is_full()
    {
        using var paces = Paces(RateLimit.Leaking(3, Second / 2));
        for (var request = 1; request <= 3; request++)
        {
            (await TakeAsync(paces)).Dispose();
        }

        var (fourth, fifth) = (TakeAsync(paces), TakeAsync(paces));
        _time.Advance(TimeSpan.FromMilliseconds(499));
        fourth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await fourth).Dispose();
        fifth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(500));
        (await fifth).Dispose();
    }

    [Fact]
    public async Task So_many_at_a_time_wait_for_nothing_but_an_end()
    {
        using var paces = Paces(RateLimit.AtOnce(1));
        var first = await TakeAsync(paces);
        var second = TakeAsync(paces);
        _time.Advance(TimeSpan.FromHours(1));
        (second.IsCompleted, paces.NextIn).ShouldBe((false, null));

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nothing_and_has_sent_nothing()
    {
        using var paces = Paces(RateLimit.AtOnce(1));
        var first = await TakeAsync(paces);
        using var impatience = new CancellationTokenSource();
        var given = paces.TakeAsync(_search, impatience.Token);
        var next = TakeAsync(paces);
        await impatience.CancelAsync();
        (await Record.ExceptionAsync(() => given)).ShouldBeOfType<NotSentException>();

        first.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task Who_has_given_up_before_takes_nothing()
    {
        using var paces = Paces(RateLimit.AtOnce(1));

        (await Record.ExceptionAsync(() => paces.TakeAsync(_search, new CancellationToken(canceled: true)))).ShouldBeOfType<NotSentException>();

        (await TakeAsync(paces)).Dispose();
    }

    [Fact]
    public async Task What_was_not_sent_after_all_does_not_count()
    {
        using var paces = Paces(RateLimit.Within(1, Second));
        using (var unsent = await TakeAsync(paces))
        {
            unsent.GiveBack();
        }

        (await TakeAsync(paces)).Dispose();
        paces.NextIn.ShouldBe(Second);
    }

    [Fact]
    public async Task Limits_are_for_the_requests_that_they_are_for()
    {
        using var paces = Paces(RateLimit.Within(1, Second) with { Counts = request => request.Method == HttpMethod.Post }, RateLimit.Within(3, 10 * Second));
        (await TakeAsync(paces)).Dispose();
        (await paces.TakeAsync(_other, CancellationToken.None)).Dispose();
        var search = TakeAsync(paces);
        search.IsCompleted.ShouldBeFalse();

        // Who waits for a search holds nothing of what the others need.
        (await paces.TakeAsync(_other, CancellationToken.None)).Dispose();
        _time.Advance(9 * Second);
        search.IsCompleted.ShouldBeFalse();
        _time.Advance(Second);
        (await search).Dispose();
    }

    [Fact]
    public async Task Who_waits_is_turned_away_and_whoever_comes_then_is_not()
    {
        using var paces = Paces(RateLimit.Within(1, Second));
        (await TakeAsync(paces)).Dispose();
        var (second, third) = (TakeAsync(paces), TakeAsync(paces));

        paces.TurnAway(() => new InvalidOperationException());

        await Should.ThrowAsync<InvalidOperationException>(() => second);
        await Should.ThrowAsync<InvalidOperationException>(() => third);
        var fourth = TakeAsync(paces);
        _time.Advance(Second);
        (await fourth).Dispose();
    }

    [Fact]
    public async Task Nobody_waits_when_it_is_over()
    {
        var paces = Paces(RateLimit.AtOnce(1));
        using var first = await TakeAsync(paces);
        var second = TakeAsync(paces);

        paces.Dispose();
        var third = TakeAsync(paces);

        third.IsCompleted.ShouldBeTrue();
        await Should.ThrowAsync<ObjectDisposedException>(() => second);
        await Should.ThrowAsync<ObjectDisposedException>(() => third);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait()
    {
        using var paces = Paces(RateLimit.Within(1, Second));
        (await TakeAsync(paces)).Dispose();
        _time.SetClock(TimeSpan.FromHours(-1));

        var next = TakeAsync(paces);
        _time.Advance(Second);

        (await next).Dispose();
    }

    public void Dispose()
    {
        _search.Dispose();
        _other.Dispose();
    }

    private Paces Paces(params RateLimit[] limits) => new(limits, _time);

    private Task<Turn> TakeAsync(Paces paces) => paces.TakeAsync(_search, CancellationToken.None);
}
