using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// Opens the file of contacts with its secret. A file that is damaged, or whose secret is gone, is set aside and never overwritten;
/// one of the time before cards were sealed is sealed.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="keys">Where secrets are kept.</param>
/// <param name="time">Time.</param>
internal sealed class ContactOpening(string path, IIndexKeys keys, TimeProvider time)
{
    /// <summary>In the name of a file that is damaged.</summary>
    public const string Damaged = "corrupt";

    /// <summary>In the name of a file whose secret is gone.</summary>
    public const string Locked = "locked";

    private const string NamePrefix = "contacts-";
    private const int NameBytes = 8;

    // No file is sealed with it yet.
    private UnusedKey? _unused;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Opens it.</summary>
    /// <exception cref="SqliteException">The file cannot be used.</exception>
    /// <exception cref="IndexKeyException">The place where secrets are kept cannot be asked now.</exception>
    public async Task<OpenContacts> OpenAsync(CancellationToken cancellationToken)
    {
        var (writer, state) = OpenFile();
        IndexSeal? seal = null;
        try
        {
            seal = await FindAsync(state, cancellationToken);
            if (seal is null)
            {
                var (name, secret) = await NewAsync(cancellationToken);
                seal = new IndexSeal(secret);
                if (state.HasCards && await FindAsync(state, cancellationToken) is { } late)
                {
                    // A locked keyring answers as one does that has no such secret. One that has taken a secret is open.
                    seal.Dispose();
                    seal = late;
                    await ForgetUnusedAsync(name, cancellationToken);
                }
                else
                {
                    writer = SealAnew(writer, state, name, seal);
                    _unused = null;
                }
            }

            // Before anybody reads: what earlier versions of this file left in the log in plain text goes, too.
            writer.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            return new OpenContacts(writer, ContactFile.OpenReader(Path), ContactFile.OpenReader(Path), seal);
        }
        catch
        {
            writer.Dispose();
            seal?.Dispose();
            throw;
        }
    }

    private (SqliteConnection Writer, FileState State) OpenFile()
    {
        try
        {
            return Read();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            ContactFile.SetAside(Path, Damaged, time.GetUtcNow());
            return Read();
        }

        (SqliteConnection, FileState) Read()
        {
            var file = ContactFile.Open(Path);
            try
            {
                return (file, FileState.Of(file));
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
    }

    // Null when the file has no seal yet, when there is no such secret, or when it is another one. The name stands in a file that somebody
    // may have put there, so it leads to no other secret.
    private async Task<IndexSeal?> FindAsync(FileState state, CancellationToken cancellationToken)
    {
        if (!state.Name.StartsWith(NamePrefix, StringComparison.Ordinal) || await keys.FindAsync(state.Name, cancellationToken) is not { Length: IndexSeal.KeyBytes } secret)
        {
            return null;
        }

        var seal = new IndexSeal(secret);
        if (seal.Open(state.Proof, SealedPlace.OfProof(state.Name)) is not null)
        {
            return seal;
        }

        seal.Dispose();
        return null;
    }

    // Each file has a secret of its own, so none is ever overwritten: a file that was set aside opens when its own is back.
    private async Task<(string Name, byte[] Secret)> NewAsync(CancellationToken cancellationToken)
    {
        // Before it is kept: a store that fails may have taken it nevertheless, and is to take no second one.
        _unused ??= new UnusedKey(NamePrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes)), RandomNumberGenerator.GetBytes(IndexSeal.KeyBytes), KeptAs: null);
        if (_unused.KeptAs is not { } kept)
        {
            kept = await keys.KeepAsync(_unused.Name, _unused.Secret, cancellationToken);
            _unused = _unused with { KeptAs = kept };
        }

        return (kept, _unused.Secret);
    }

    private async Task ForgetUnusedAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await keys.ForgetAsync(name, cancellationToken);
            _unused = null;
        }
        catch (IndexKeyException)
        {
            // It stays for the next file.
        }
    }

    private SqliteConnection SealAnew(SqliteConnection writer, FileState state, string name, IndexSeal seal)
    {
        switch (state.Version)
        {
            case 0:
                Create(writer);
                return writer;
            case ContactSchema.PlainVersion:
                PlainFile.Seal(writer, name, seal);
                return writer;
            case var _ when state.HasCards:
                writer.Dispose();
                ContactFile.SetAside(Path, Locked, time.GetUtcNow());
                writer = ContactFile.Open(Path);
                Create(writer);
                return writer;
            default:
                using (var transaction = writer.BeginTransaction())
                {
                    writer.Run("DELETE FROM copies");
                    ContactSchema.SealWith(writer, name, seal);
                    transaction.Commit();
                }

                return writer;
        }

        void Create(SqliteConnection file)
        {
            using var transaction = file.BeginTransaction();
            ContactSchema.Create(file, name, seal);
            transaction.Commit();
        }
    }

    // KeptAs: the name by which it is found; null until it is kept.
    private sealed record UnusedKey(string Name, byte[] Secret, string? KeptAs);

    // Name: of the secret; empty while there is none.
    private sealed record FileState(long Version, string Name, byte[] Proof, bool HasCards)
    {
        public static FileState Of(SqliteConnection file)
        {
            var version = ContactSchema.VersionOf(file);
            var (name, proof) = version < ContactSchema.Version ? ("", []) : ContactSchema.SealOf(file);
            return new FileState(version, name, proof, version == ContactSchema.Version && ContactSchema.HasCards(file));
        }
    }
}
