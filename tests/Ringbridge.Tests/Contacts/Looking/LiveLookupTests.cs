using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Looking;

/// <summary>Asking a live source as seldom as possible, and waiting for it no longer than is good.</summary>
public sealed class LiveLookupTests
{
    private static readonly CallerNumber Number = Here.Caller("+4930609854180");

    private readonly ManualTime _time = new();
    private readonly FakeSource _source = new();

    [Fact]
    public async Task What_was_found_is_kept_for_a_quarter_of_an_hour()
    {
        _source.Cards = [Here.Person("Anna", "+4930609854180")];
        using var lookup = Lookup();

        await FindAsync(lookup);
        _time.Advance(TimeSpan.FromMinutes(14));
        await FindAsync(lookup);
        _source.Asked.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(2));
        await FindAsync(lookup);
        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_found_is_remembered_for_a_day_to_be_shown_while_it_is_asked_anew()
    {
        _source.Cards = [Here.Person("Anna", "+4930609854180")];
        using var lookup = Lookup();
        await FindAsync(lookup);
        lookup.Stale(Number).ShouldBeNull();

        _time.Advance(TimeSpan.FromMinutes(16));
        lookup.Stale(Number)!.Single().Name.ShouldBe("Anna");
        _source.Failure = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceDown));
        await Should.ThrowAsync<SourceException>(() => FindAsync(lookup));
        _time.Advance(TimeSpan.FromHours(23));
        lookup.Stale(Number)!.Single().Name.ShouldBe("Anna");
        lookup.Problem!.Detail.ShouldBe(Details.SourceDown);

        _time.Advance(TimeSpan.FromHours(1));
        lookup.Stale(Number).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_remembered_goes_with_a_newer_answer_and_when_all_is_forgotten()
    {
        _source.Cards = [Here.Person("Anna", "+4930609854180")];
        using var lookup = Lookup();
        await FindAsync(lookup);
        _time.Advance(TimeSpan.FromMinutes(16));
        lookup.Stale(Number).ShouldNotBeNull();
        lookup.Forget();
        lookup.Stale(Number).ShouldBeNull();

        await FindAsync(lookup);
        _time.Advance(TimeSpan.FromMinutes(16));
        _source.Cards = [];
        await FindAsync(lookup);
        lookup.Stale(Number).ShouldBeNull();
        _time.Advance(TimeSpan.FromMinutes(2));
        lookup.Stale(Number).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_asked_before_all_was_forgotten_is_not_kept_afterwards()
    {
        var anna = Here.Person("Anna", "+4930609854180");
        (_source.Cards, _source.Wait) = ([anna], new TaskCompletionSource());
        using var lookup = Lookup();
        var (found, completed) = (FindAsync(lookup), CompleteAsync(lookup, [anna]));
        await Eventually.BecomesTrueAsync(() => _source is { Asked: 1, AskedForDetails: 1 });

        lookup.Forget();
        _source.Wait.SetResult();
        await Task.WhenAll(found, completed);
        await FindAsync(lookup);
        await CompleteAsync(lookup, [anna]);

        (_source.Asked, _source.AskedForDetails).ShouldBe((2, 2));
    }

    [Fact]
    public async Task That_nobody_has_a_number_is_believed_for_a_short_time_only()
    {
        using var lookup = Lookup();

        await FindAsync(lookup);
        _time.Advance(TimeSpan.FromSeconds(80));
        await FindAsync(lookup);
        _source.Asked.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(20));
        await FindAsync(lookup);
        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task That_nobody_has_a_number_is_forgotten_when_somebody_is_added_and_what_was_found_is_not()
    {
        using var lookup = Lookup();
        await FindAsync(lookup);

        lookup.ForgetNobody(Number);
        _source.Cards = [Here.Person("Anna", "+4930609854180")];
        (await FindAsync(lookup)).ShouldHaveSingleItem();
        lookup.ForgetNobody(Number);
        await FindAsync(lookup);

        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task That_nobody_has_a_number_is_not_kept_when_it_was_asked_before_somebody_was_added()
    {
        _source.Wait = new TaskCompletionSource();
        using var lookup = Lookup();
        var asking = FindAsync(lookup);
        await Eventually.BecomesTrueAsync(() => _source.Asked == 1);

        lookup.ForgetNobody(Number);
        _source.Wait.SetResult();
        await asking;
        await FindAsync(lookup);

        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_is_no_answer()
    {
        using var lookup = Lookup();
        _source.Failure = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceDown));
        await Should.ThrowAsync<SourceException>(() => FindAsync(lookup));
        lookup.Problem!.Detail.ShouldBe(Details.SourceDown);

        _source.Failure = null;
        _source.Cards = [Here.Person("Anna", "+4930609854180")];

        (await FindAsync(lookup)).Single().Name.ShouldBe("Anna");
        lookup.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task What_no_source_should_do_is_a_failure_too()
    {
        using var lookup = Lookup();
        Card[] anna = [Here.Person("Anna", "+4930609854180")];
        _source.Failure = _source.DetailFailure = new InvalidOperationException();

        (await Should.ThrowAsync<SourceException>(() => FindAsync(lookup))).Problem.Reason.ShouldBe(Reasons.Internal);
        (await CompleteAsync(lookup, anna)).Cards.ShouldBe(anna);

        lookup.Problem!.Reason.ShouldBe(Reasons.Internal);
    }

    [Fact]
    public async Task Whoever_asks_at_the_same_time_gets_the_same_answer()
    {
        using var lookup = Lookup();
        _source.Wait = new TaskCompletionSource();

        var both = Task.WhenAll(FindAsync(lookup), FindAsync(lookup));
        await Eventually.BecomesTrueAsync(() => _source.Asked > 0);
        _source.Wait.SetResult();
        await both;

        _source.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Retry_After_is_kept()
    {
        using var lookup = Lookup();
        _source.Failure = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceBusy)) { RetryAfter = TimeSpan.FromSeconds(60) };
        await Should.ThrowAsync<SourceException>(() => FindAsync(lookup));
        _source.Failure = null;

        _time.Advance(TimeSpan.FromSeconds(59));
        (await Should.ThrowAsync<SourceException>(() => FindAsync(lookup))).Problem.Detail.ShouldBe(Details.SourceBusy);
        _source.Asked.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(2));
        await FindAsync(lookup);
        _source.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Retry_After_of_details_is_kept_too_and_they_are_asked_for_again_later()
    {
        using var lookup = Lookup();
        Card[] anna = [Here.Person("Anna", "+4930609854180")];
        _source.DetailFailure = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceBusy)) { RetryAfter = TimeSpan.FromSeconds(60) };
        (await CompleteAsync(lookup, anna)).Cards.ShouldBe(anna);
        _source.DetailFailure = null;

        (await Should.ThrowAsync<SourceException>(() => FindAsync(lookup, refresh: true))).Problem.Detail.ShouldBe(Details.SourceBusy);
        await CompleteAsync(lookup, anna);
        (_source.Asked, _source.AskedForDetails).ShouldBe((0, 1));

        _time.Advance(TimeSpan.FromSeconds(61));
        await CompleteAsync(lookup, anna);
        _source.AskedForDetails.ShouldBe(2);
    }

    [Fact]
    public async Task Details_are_kept_for_a_card_as_it_stands()
    {
        using var lookup = Lookup();
        var anna = Here.Person("Anna", "+4930609854180");
        await CompleteAsync(lookup, [anna]);
        await CompleteAsync(lookup, [anna with { Phones = [.. anna.Phones] }]);
        _source.AskedForDetails.ShouldBe(1);

        (await CompleteAsync(lookup, [anna with { Title = "Einkauf" }, Here.Person("Bert", "+4930609854180")])).Cards.Select(card => (card.Name, card.Title)).ShouldBe([("Anna", "Einkauf"), ("Bert", null)]);
        _source.AskedForDetails.ShouldBe(3);

        await CompleteAsync(lookup, [anna], refresh: true);
        _source.AskedForDetails.ShouldBe(4);

        _time.Advance(TimeSpan.FromMinutes(16));
        await CompleteAsync(lookup, [anna]);
        _source.AskedForDetails.ShouldBe(5);
    }

    [Fact]
    public async Task A_part_that_is_missing_is_shown_as_a_problem_and_asked_for_again()
    {
        using var lookup = Lookup();
        var anna = Here.Person("Anna", "+4930609854180");
        _source.Cards = [anna];
        var missing = new Problem(Reasons.SourceFailed, Details.SourcePartForbidden);
        _source.DetailFailure = new SourceException(missing) { Card = anna with { Owner = "Otto" } };
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await FindAsync(lookup, refresh: true);
            var (cards, problem) = await CompleteAsync(lookup, [anna]);
            (cards.Single().Owner, problem, lookup.Problem, _source.AskedForDetails).ShouldBe(("Otto", missing, missing, attempt));
        }

        _source.DetailFailure = null;
        (await CompleteAsync(lookup, [anna])).Problem.ShouldBeNull();
        lookup.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_source_that_failed_three_times_is_left_alone_for_a_while()
    {
        using var lookup = Lookup();
        _source.Failure = new SourceException(new Problem(Reasons.SourceFailed, Details.SourceDown));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Should.ThrowAsync<SourceException>(() => FindAsync(lookup));
        }

        _source.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_left_out_at_the_deadline()
    {
        using var lookup = Lookup();
        _source.Wait = new TaskCompletionSource();

        var asking = FindAsync(lookup);
        await Eventually.BecomesTrueAsync(() => _source.Asked > 0);
        _time.Advance(TimeSpan.FromSeconds(6));

        (await Should.ThrowAsync<SourceException>(() => asking)).Problem.Detail.ShouldBe(Details.SourceTimeout);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(5, 12)]
    public async Task Who_waits_so_that_a_limit_is_kept_takes_nothing_for_a_fault_of_the_system(int asked, int? heldBackSeconds)
    {
        using var lookup = Lookup();
        _source.Wait = new TaskCompletionSource();
        _source.HeldBackFor = heldBackSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var asking = FindAsync(lookup);
            await Eventually.BecomesTrueAsync(() => asking.IsCompleted || _time.WaitingTimers > 0);
            _time.Advance(TimeSpan.FromSeconds(6));
            await Should.ThrowAsync<SourceException>(() => asking);
        }

        (_source.Asked, lookup.RestUntil is null, lookup.Problem?.Detail).ShouldBe((asked, heldBackSeconds is not null, heldBackSeconds is null ? Details.SourceTimeout : null));
    }

    [Fact]
    public async Task Why_there_is_no_answer_is_said_when_a_limit_is_kept()
    {
        using var lookup = Lookup();
        (_source.Wait, _source.HeldBackFor) = (new TaskCompletionSource(), TimeSpan.FromSeconds(12));

        var asking = FindAsync(lookup);
        await Eventually.BecomesTrueAsync(() => _time.WaitingTimers > 0);
        _time.Advance(TimeSpan.FromSeconds(6));

        ProblemTexts.Render((await Should.ThrowAsync<SourceException>(() => asking)).Problem, "de").ShouldContain("Das Limit ist erreicht. Ringbridge wartet 12 Sekunden.");
    }

    [Fact]
    public async Task Whoever_asks_for_details_of_a_card_at_the_same_time_gets_the_same_ones()
    {
        using var lookup = Lookup();
        var anna = Here.Person("Anna", "+4930609854180");
        _source.Wait = new TaskCompletionSource();

        var both = Task.WhenAll(CompleteAsync(lookup, [anna]), CompleteAsync(lookup, [anna]));
        await Eventually.BecomesTrueAsync(() => _source.AskedForDetails > 0);
        _source.Wait.SetResult();
        await both;

        _source.AskedForDetails.ShouldBe(1);
    }

    [Fact]
    public async Task Who_gives_up_on_details_takes_them_from_nobody_else()
    {
        using var lookup = Lookup();
        var anna = Here.Person("Anna", "+4930609854180");
        _source.Wait = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();

        var given = lookup.CompleteAsync([anna], refresh: false, impatience.Token);
        var other = CompleteAsync(lookup, [anna]);
        await Eventually.BecomesTrueAsync(() => _source.AskedForDetails > 0);
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => given);
        _source.Wait.SetResult();

        (await other).Cards.ShouldBe([anna]);
        _source.AskedForDetails.ShouldBe(1);
    }

    private static Task<IReadOnlyList<Card>> FindAsync(LiveLookup lookup, bool refresh = false) => lookup.FindAsync(Number, refresh, CancellationToken.None);

    private static Task<Completion> CompleteAsync(LiveLookup lookup, Card[] cards, bool refresh = false) => lookup.CompleteAsync(cards, refresh, CancellationToken.None);

    private LiveLookup Lookup() => new(_source, new("Quelle", "Quelle"), new LookupLimits(), _time, NullLogger.Instance);

    private sealed class FakeSource : ILiveSource
    {
        public int Asked { get; private set; }

        public IReadOnlyList<Card> Cards { get; set; } = [];

        public Exception? Failure { get; set; }

        public int AskedForDetails { get; private set; }

        public Exception? DetailFailure { get; set; }

        public TaskCompletionSource? Wait { get; set; }

        public TimeSpan? HeldBackFor { get; set; }

        public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
        {
            Asked++;
            await (Wait?.Task ?? Task.CompletedTask);
            return Failure is null ? Cards : throw Failure;
        }

        public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
        {
            AskedForDetails++;
            await (Wait?.Task ?? Task.CompletedTask);
            return DetailFailure is null ? card : throw DetailFailure;
        }

        public Task<SourceTest> TestAsync(CancellationToken cancellationToken) => Task.FromResult(new SourceTest(""));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
