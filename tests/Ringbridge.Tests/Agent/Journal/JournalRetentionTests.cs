using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Journal;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class JournalRetentionTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Calls_older_than_the_settings_want_are_erased_for_good()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("old", "+4930111111") with { StartedAt = _desk.Time.GetUtcNow().AddDays(-31) }, Soon);
        await journal.PutAsync(_desk.Over("young") with { StartedAt = _desk.Time.GetUtcNow().AddDays(-29) }, Soon);
        using var retention = Retention(journal);

        await retention.EraseOldAsync();

        (await PastAsync(journal)).ShouldHaveSingleItem().Id.ShouldBe("young");
        _desk.IsOnDisk("4930111111").ShouldBeFalse();
    }

    [Fact]
    public async Task It_looks_at_the_start_and_again_as_time_passes()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1") with { StartedAt = _desk.Time.GetUtcNow().AddDays(-29.9) }, Soon);
        using var retention = Retention(journal);
        retention.Start();

        await Eventually.BecomesTrueAsync(() =>
        {
            _desk.Time.Advance(Interval / 2);
            return !_desk.HasRows();
        });
    }

    [Fact]
    public async Task A_clock_that_leaps_empties_no_journal()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);
        using (var before = Retention(journal))
        {
            await before.EraseOldAsync();
        }

        _desk.Time.Advance(TimeSpan.FromDays(3650));
        using var retention = Retention(journal);
        await retention.EraseOldAsync();
        await retention.EraseOldAsync();

        (await PastAsync(journal)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_stays_where_it_leapt_to_is_believed_the_next_time()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);
        using var retention = Retention(journal);
        await retention.EraseOldAsync();

        _desk.Time.Advance(TimeSpan.FromDays(100));
        await retention.EraseOldAsync();
        (await PastAsync(journal)).Count.ShouldBe(1);

        _desk.Time.Advance(Interval);
        await retention.EraseOldAsync();
        (await PastAsync(journal)).ShouldBeEmpty();
    }

    private JournalRetention Retention(CallJournal journal) => new(journal, () => 30, _desk.Time, NullLogger.Instance);
}
