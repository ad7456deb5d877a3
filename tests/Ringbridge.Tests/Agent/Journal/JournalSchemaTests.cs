using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class JournalSchemaTests : IDisposable
{
    // As version 0.1.0 wrote it.
    private const string First = """
        CREATE TABLE calls (
            id TEXT PRIMARY KEY, line_id TEXT NOT NULL, line_call_id TEXT, direction TEXT NOT NULL, state TEXT NOT NULL,
            end_reason TEXT, number TEXT, display TEXT, name TEXT, started_at INTEGER NOT NULL, connected_at INTEGER,
            ended_at INTEGER, problem TEXT);
        CREATE INDEX calls_by_start ON calls (started_at);
        CREATE INDEX calls_running ON calls (id) WHERE end_reason IS NULL;
        CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        PRAGMA user_version = 1;
        INSERT INTO calls VALUES ('1', 'desk', '7', 'Inbound', 'Ended', 'Missed', '+4930123456', '+49 30 123456', 'Eva', 1767603600000, NULL, 1767603620000, NULL);
        INSERT INTO state VALUES ('confirmedCountries', 'AT');
        """;

    private readonly JournalTestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_journal_of_the_first_version_goes_on()
    {
        Write(First);

        await using var journal = _desk.Open();

        journal.Problem.ShouldBeNull();
        var call = (await PastAsync(journal)).ShouldHaveSingleItem();
        call.RemoteName.ShouldBe("Eva");
        call.EndReason.ShouldBe(EndReason.Missed);
        (await journal.RecallAsync("confirmedCountries", Soon)).ShouldBe("AT");
        (await journal.HistoryAsync("+4930123456", DateTimeOffset.MaxValue, Soon)).Inbound.ShouldBe(1);
    }

    [Fact]
    public async Task A_first_version_that_was_killed_while_it_made_the_file_is_completed()
    {
        Write("CREATE TABLE calls (id TEXT PRIMARY KEY, line_id TEXT NOT NULL, line_call_id TEXT, direction TEXT NOT NULL, state TEXT NOT NULL, end_reason TEXT, number TEXT, display TEXT, name TEXT, started_at INTEGER NOT NULL, connected_at INTEGER, ended_at INTEGER, problem TEXT)");

        await using var journal = _desk.Open();
        await journal.PutAsync(_desk.Over("1"), Soon);

        (await PastAsync(journal)).Count.ShouldBe(1);
        journal.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_set_aside_and_called_so()
    {
        Write("PRAGMA user_version = 1000;");

        await using var journal = _desk.Open();

        journal.Problem!.Detail.ShouldBe(Details.JournalNewer);
        File.Exists($"{_desk.File}.newer-20260105-090000").ShouldBeTrue();
        await journal.PutAsync(_desk.Over("1"), Soon);
        (await PastAsync(journal)).Count.ShouldBe(1);
    }

    private void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_desk.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
