using Microsoft.Data.Sqlite;
using Ringbridge.Agent;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

/// <summary>A file that cannot be used for a while: calls wait for it, and the agent goes on.</summary>
public sealed class JournalObstacleTests : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly string Long = new('x', 2000);

    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task While_another_program_holds_the_file_calls_are_kept_and_written_when_it_lets_go()
    {
        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("before"), Soon);
        await journal.FlushAsync(Soon);
        using (Hold())
        {
            await journal.PutAsync(_desk.Call("1", CallState.Ringing), Soon);
            await journal.PutAsync(_desk.Over("1"), Soon);
            await Should.ThrowAsync<SqliteException>(() => journal.FlushAsync(Soon));
            journal.Problem!.Detail.ShouldBe(Details.JournalNotWritten);
            (await PastAsync(journal)).Select(call => call.Id).ShouldBe(["before"]);
        }

        await ComesBackAsync(journal);

        (await PastAsync(journal)).Select(call => call.Id).ShouldBe(["before", "1"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_person_asks_meanwhile_is_refused_with_a_reason()
    {
        await using var journal = _desk.Open();
        await journal.FlushAsync(Soon);
        using var held = Hold();

        (await Should.ThrowAsync<RefusalException>(() => journal.EraseAllAsync(Soon))).Problem.Detail.ShouldBe(Details.JournalNotWritten);
    }

    [Fact]
    public async Task A_file_that_could_not_be_used_at_the_start_takes_over_what_was_kept_in_memory()
    {
        await using (var before = _desk.Open())
        {
            await before.PutAsync(_desk.Over("old"), Soon);
            await before.PutAsync(_desk.Call("interrupted", CallState.Connected), Soon);
        }

        var held = Hold();
        await using var journal = _desk.Open();
        journal.Problem!.Detail.ShouldBe(Details.JournalUnusable);
        await journal.PutAsync(_desk.Over("new"), Soon);
        await journal.PutAsync(_desk.Call("running", CallState.Connected), Soon);
        await journal.RememberAsync("countries", "AT", Soon);
        (await PastAsync(journal)).Select(call => call.Id).ShouldBe(["new"]);

        held.Dispose();
        await ComesBackAsync(journal);

        (await PastAsync(journal)).Select(call => call.Id).ShouldBe(["old", "new", "interrupted"], ignoreOrder: true);
        (await journal.RecallAsync("countries", Soon)).ShouldBe("AT");
        await journal.PutAsync(_desk.Over("running"), Soon);
        (await PastAsync(journal)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task On_a_full_disk_calls_are_kept_and_written_when_there_is_room()
    {
        await using var journal = _desk.Open();
        for (var number = 0; number < 100; number++)
        {
            await journal.PutAsync(_desk.Over($"old {number}", $"+4930{number:D6}", Long), Soon);
        }

        // SQLite answers alike when its file may not grow and when the disk is full (SQLITE_FULL).
        await journal.WithTablesAsync(tables => tables.Database.Execute("PRAGMA max_page_count = 1"), Soon);
        for (var number = 0; number < 50; number++)
        {
            await journal.PutAsync(_desk.Over($"new {number}", $"+4940{number:D6}", Long), Soon);
        }

        await Should.ThrowAsync<SqliteException>(() => journal.FlushAsync(Soon));
        journal.Problem!.Detail.ShouldBe(Details.JournalNotWritten);
        journal.Problem.Arguments["cause"].ShouldContain("full");
        (await PastAsync(journal, limit: 1000)).Count.ShouldBe(100);

        Execute("DELETE FROM calls");
        await ComesBackAsync(journal);

        (await PastAsync(journal, limit: 1000)).Select(call => call.Id).ShouldBe(Enumerable.Range(0, 50).Select(number => $"new {number}"), ignoreOrder: true);
    }

    [Fact]
    public void Of_each_call_the_newest_state_is_kept_and_of_too_many_the_oldest_is_lost()
    {
        var done = new List<string>();
        var kept = new KeptWork();
        kept.Add("a", new JournalWork(_ => done.Add("a1")));
        kept.Add("b", new JournalWork(_ => done.Add("b")));
        kept.Add("a", new JournalWork(_ => done.Add("a2")));
        kept.TakeAll().ForEach(work => work.Act(null!));
        done.ShouldBe(["a2", "b"]);

        for (var number = 0; number <= KeptWork.Capacity; number++)
        {
            kept.Add($"{number}", new JournalWork(_ => { }));
        }

        kept.Count.ShouldBe(KeptWork.Capacity);
        kept.Lost.ShouldBe(1);
    }

    private async Task ComesBackAsync(CallJournal journal)
    {
        await Eventually.BecomesTrueAsync(() =>
        {
            _desk.Time.Advance(Pause);
            return journal.Problem is null;
        });
        await journal.FlushAsync(Soon);
    }

    /// <summary>Somebody makes room.</summary>
    private void Execute(string sql)
    {
        using var other = new SqliteConnection($"Data Source={_desk.File};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Holds the file as a backup program may.</summary>
    private SqliteConnection Hold()
    {
        var holder = new SqliteConnection($"Data Source={_desk.File};Pooling=False");
        holder.Open();
        using var command = holder.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return holder;
    }
}
