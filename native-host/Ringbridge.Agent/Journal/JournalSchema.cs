using Microsoft.Data.Sqlite;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The tables of the journal, as the steps that led to them. A file remembers in <c>user_version</c> how many of them it
/// has taken; the others follow when it is opened, each wholly or not at all. A step that was ever released never changes.
/// </summary>
internal static class JournalSchema
{
    private const string Calls = """
        CREATE TABLE IF NOT EXISTS calls (
            id TEXT PRIMARY KEY,
            line_id TEXT NOT NULL,
            line_call_id TEXT,
            direction TEXT NOT NULL,
            state TEXT NOT NULL,
            end_reason TEXT,
            number TEXT,
            display TEXT,
            name TEXT,
            started_at INTEGER NOT NULL,
            connected_at INTEGER,
            ended_at INTEGER,
            problem TEXT);
        CREATE INDEX IF NOT EXISTS calls_by_start ON calls (started_at);
        CREATE INDEX IF NOT EXISTS calls_running ON calls (id) WHERE end_reason IS NULL;
        CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    // Pages go on at (started_at, id); (number, direction, started_at) answers "how often did they call" by itself.
    private const string Annotations = """
        ALTER TABLE calls ADD COLUMN note TEXT;
        ALTER TABLE calls ADD COLUMN tags TEXT;
        ALTER TABLE calls ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
        DROP INDEX calls_by_start;
        CREATE INDEX calls_by_start ON calls (started_at, id);
        CREATE INDEX calls_by_number ON calls (number, direction, started_at) WHERE number IS NOT NULL;
        """;

    // Rows keep the order in which events happened. What is erased or made private leaves nothing behind here.
    private const string Deliveries = """
        ALTER TABLE calls ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE deliveries (
            key TEXT NOT NULL UNIQUE,
            lane TEXT NOT NULL,
            call_id TEXT NOT NULL,
            url TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            next_at INTEGER NOT NULL,
            tries INTEGER NOT NULL);
        CREATE INDEX deliveries_by_lane ON deliveries (lane, next_at);
        CREATE INDEX deliveries_by_call ON deliveries (call_id);
        CREATE TRIGGER deliveries_of_erased_calls AFTER DELETE ON calls
            BEGIN DELETE FROM deliveries WHERE call_id = OLD.id; END;
        CREATE TRIGGER deliveries_of_private_calls AFTER UPDATE OF private ON calls WHEN NEW.private
            BEGIN DELETE FROM deliveries WHERE call_id = NEW.id; END;
        """;

    private const string Contacts = """
        ALTER TABLE calls ADD COLUMN contact_name TEXT;
        ALTER TABLE calls ADD COLUMN contact_company TEXT;
        """;

    // Whether the number was an extension of the phone system: its digits alone do not tell a colleague's 112 from the
    // emergency number. NULL: the digits tell enough.
    private const string Extensions = "ALTER TABLE calls ADD COLUMN is_extension INTEGER;";

    // Which contact a person picked (JSON), and in which sources the call was written down: each id between line ends.
    private const string Picks = """
        ALTER TABLE calls ADD COLUMN picked TEXT;
        ALTER TABLE calls ADD COLUMN written TEXT;
        """;

    // Where calls were written down before that was kept, nobody knows: maybe everywhere.
    private const string WrittenBefore = "UPDATE calls SET written = char(10) || '*' || char(10) WHERE written IS NULL AND end_reason IS NOT NULL;";

    private static readonly string[] Steps = [Calls, Annotations, Deliveries, Contacts, Extensions, Picks, WrittenBefore];

    /// <summary>Brings a file up to date.</summary>
    /// <exception cref="NewerJournalException">A newer version wrote it.</exception>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public static void Migrate(JournalDatabase database)
    {
        var taken = VersionOf(database);
        if (taken > Steps.Length)
        {
            throw new NewerJournalException();
        }

        for (var step = taken; step < Steps.Length; step++)
        {
            var next = Steps[step];
            database.InTransaction(() => database.Execute($"{next} PRAGMA user_version = {step + 1};"));
        }
    }

    private static int VersionOf(JournalDatabase database)
    {
        using var version = database.Command("PRAGMA user_version;");
        return (int)(long)version.ExecuteScalar()!;
    }
}
