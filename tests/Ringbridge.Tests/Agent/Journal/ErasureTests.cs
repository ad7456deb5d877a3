using Microsoft.Data.Sqlite;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

/// <summary>What is erased is not found any more, neither by asking nor by reading the files.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task One_call_is_erased_and_the_others_stay()
    {
        await using var journal = await FilledAsync();

        (await journal.EraseAsync(calls => calls.Erase("2"), Soon)).ShouldBe(1);

        (await PastAsync(journal, limit: 1000)).Count.ShouldBe(299);
        _desk.IsOnDisk("Name 2.").ShouldBeFalse();
        _desk.IsOnDisk("Name 3.").ShouldBeTrue();
    }

    [Fact]
    public async Task All_calls_with_a_number_are_erased()
    {
        await using var journal = await FilledAsync();

        (await journal.EraseAsync(calls => calls.EraseNumber("+49300000001"), Soon)).ShouldBe(100);

        _desk.IsOnDisk("49300000001").ShouldBeFalse();
        _desk.IsOnDisk("49300000002").ShouldBeTrue();
    }

    [Fact]
    public async Task Everything_is_erased_also_what_was_set_aside()
    {
        await File.WriteAllTextAsync($"{_desk.File}.corrupt-20250101-000000", "Name of long ago", Soon);
        await File.WriteAllTextAsync($"{_desk.File}.newer-20250101-000000-wal", "Name of long ago", Soon);
        await using var journal = await FilledAsync();

        (await journal.EraseAllAsync(Soon)).ShouldBe(300);

        (await PastAsync(journal)).ShouldBeEmpty();
        _desk.IsOnDisk("Name").ShouldBeFalse();
        new FileInfo(_desk.File).Length.ShouldBeLessThan(64 * 1024);
    }

    [Fact]
    public async Task Running_calls_stay()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1", "+4930123456") with { EndReason = null }, Soon);

        (await journal.EraseAsync(calls => calls.Erase("1"), Soon)).ShouldBe(0);
        (await journal.EraseAsync(calls => calls.EraseNumber("+4930123456"), Soon)).ShouldBe(0);
        (await journal.EraseAllAsync(Soon)).ShouldBe(0);

        await journal.PutAsync(_desk.Over("1", "+4930123456"), Soon);
        (await PastAsync(journal)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_line_says_late_brings_back_nothing_that_was_erased()
    {
        await using var journal = await FilledAsync();
        await journal.EraseAllAsync(Soon);

        await journal.CompleteAsync(_desk.Over("1", "+4930123456"), Soon);

        (await PastAsync(journal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_somebody_reads_the_old_state_the_log_is_cleaned_as_soon_as_they_are_done()
    {
        await using var journal = await FilledAsync();
        await using (var reader = new SqliteConnection($"Data Source={_desk.File};Mode=ReadOnly;Pooling=False"))
        {
            await reader.OpenAsync(Soon);
            await using var reading = await reader.BeginTransactionAsync(Soon);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM calls";
            await command.ExecuteScalarAsync(Soon);

            (await journal.EraseAllAsync(Soon)).ShouldBe(300);
        }

        await _desk.Time.AdvanceUntilAsync(() => !_desk.IsOnDisk("Name"));
    }

    [Fact]
    public async Task An_erasure_that_was_killed_before_it_cleaned_the_log_is_finished_by_the_next_start()
    {
        using var next = new JournalTestDesk();
        await using (var journal = await FilledAsync())
        {
            await using var reader = new SqliteConnection($"Data Source={_desk.File};Mode=ReadOnly;Pooling=False");
            await reader.OpenAsync(Soon);
            await using var reading = await reader.BeginTransactionAsync(Soon);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM calls";
            await command.ExecuteScalarAsync(Soon);
            await journal.EraseAllAsync(Soon);
            foreach (var file in (string[])["", "-wal"])
            {
                File.Copy(_desk.File + file, next.File + file);
            }
        }

        next.IsOnDisk("Name").ShouldBeTrue();
        await using var after = next.Open();
        await after.FlushAsync(Soon);

        next.IsOnDisk("Name").ShouldBeFalse();
        (await PastAsync(after)).ShouldBeEmpty();
    }

    private async Task<CallJournal> FilledAsync()
    {
        var journal = _desk.Open();
        for (var number = 0; number < 300; number++)
        {
            var call = _desk.Over($"{number}", $"+4930000000{number % 3}", $"Name {number}.");
            await journal.PutAsync(call with { EndReason = null, State = CallState.Connected }, Soon);
            await journal.PutAsync(call, Soon);
        }

        await journal.FlushAsync(Soon);
        return journal;
    }
}
