using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines;

public sealed class BackoffTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Waits_double_up_to_the_longest()
    {
        var backoff = Create(random: 0);

        Enumerable.Range(0, 5).Select(_ => backoff.Next().TotalSeconds).ShouldBe([1, 2, 4, 5, 5]);
    }

    [Fact]
    public void Chance_takes_away_up_to_a_half()
    {
        var backoff = Create(random: 0.999999999);

        backoff.Next().TotalSeconds.ShouldBeInRange(0.5, 0.501);
    }

    [Fact]
    public void A_success_starts_again()
    {
        var backoff = Create(random: 0);
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        backoff.Next().TotalSeconds.ShouldBe(1);
    }

    [Fact]
    public async Task It_waits_in_the_given_time()
    {
        var waiting = Create(random: 0).WaitAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(0.9));
        waiting.IsCompleted.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(0.1));

        await waiting;
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public void Senseless_waits_are_refused(int first, int longest) => Should.Throw<ArgumentOutOfRangeException>(
        () => new Backoff(TimeSpan.FromSeconds(first), TimeSpan.FromSeconds(longest), _time, Random.Shared));

    private Backoff Create(double random) => new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), _time, new FixedRandom(random));

    private sealed class FixedRandom(double value) : Random
    {
        public override double NextDouble() => value;
    }
}
