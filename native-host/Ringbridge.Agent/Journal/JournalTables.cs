namespace Ringbridge.Agent.Journal;

/// <summary>An open journal: its file and its tables.</summary>
internal sealed class JournalTables : IDisposable
{
    private readonly JournalDatabase _database;

    /// <summary>The tables of that database, which they own.</summary>
    public JournalTables(JournalDatabase database)
    {
        _database = database;
        Calls = new CallTable(database);
        State = new StateTable(database);
    }

    /// <summary>The calls.</summary>
    public CallTable Calls { get; }

    /// <summary>What the agent remembers by itself.</summary>
    public StateTable State { get; }

    /// <summary>Does all or nothing.</summary>
    public void InTransaction(Action act)
    {
        _database.Execute("BEGIN IMMEDIATE");
        try
        {
            act();
            _database.Execute("COMMIT");
        }
        catch
        {
            // After some errors SQLite has rolled back by itself (lang_transaction.html, "Response To Errors Within A Transaction").
            if (_database.IsInTransaction)
            {
                _database.Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Calls.Dispose();
        _database.Dispose();
    }
}
