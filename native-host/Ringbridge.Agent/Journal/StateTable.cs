namespace Ringbridge.Agent.Journal;

/// <summary>The journal's table of small things that the agent remembers by itself, so that it never has to rewrite the administrator's file.</summary>
internal sealed class StateTable(JournalDatabase database)
{
    /// <summary>What is remembered under a key.</summary>
    public string? Get(string key)
    {
        using var command = database.Command("SELECT value FROM state WHERE key = $key");
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Remembers.</summary>
    public void Set(string key, string value)
    {
        using var command = database.Command("INSERT OR REPLACE INTO state (key, value) VALUES ($key, $value)");
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }
}
