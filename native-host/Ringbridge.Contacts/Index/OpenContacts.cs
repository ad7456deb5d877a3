using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>An open database of contacts with the seal of what is in it.</summary>
/// <param name="Writer">Writes.</param>
/// <param name="Looker">Looks up.</param>
/// <param name="Reader">Reads whatever takes longer.</param>
/// <param name="Seal">Seals and opens.</param>
internal sealed record OpenContacts(SqliteConnection Writer, SqliteConnection Looker, SqliteConnection Reader, IndexSeal Seal) : IDisposable
{
    /// <inheritdoc/>
    /// <remarks>Not the seal: somebody may be sealing cards yet, for a database that went back to its file meanwhile.</remarks>
    public void Dispose()
    {
        Looker.Dispose();
        Reader.Dispose();
        Writer.Dispose();
    }
}
