using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The database of contacts: one connection writes, one looks up, and one reads whatever takes longer, so neither a long copy nor
/// a comparison of all cards delays a look-up. Where the file or its secret cannot be used, what is written is kept in memory until
/// they can (<see cref="TryReturnAsync"/>); where the library for it is missing, there is nothing to be found and nothing is taken.
/// </summary>
internal sealed class ContactDatabase : IDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _looking = new();
    private readonly Lock _reading = new();
    private readonly ContactOpening? _opening;
    private OpenContacts? _open;

    private ContactDatabase(ContactOpening? opening) => _opening = opening;

    /// <summary>Why what is written now does not last, or is not taken at all; null when it lasts.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether it takes anything.</summary>
    public bool CanWrite => _open is not null;

    /// <summary>The seal of what is in it now; null where nothing is.</summary>
    public IndexSeal? Seal => _open?.Seal;

    /// <summary>That a file was set aside because its secret is gone, as long as that file is there; null otherwise.</summary>
    public Problem? Lost => _opening is not null && ContactFile.NewestAside(_opening.Path, ContactOpening.Locked) is { } file
        ? new Problem(Reasons.Internal, Details.ContactsKeyGone).With("file", file)
        : null;

    /// <inheritdoc cref="ContactOpening.OpenAsync"/>
    public static async Task<ContactDatabase> OpenAsync(ContactOpening opening, CancellationToken cancellationToken) =>
        new(opening) { _open = await opening.OpenAsync(cancellationToken) };

    /// <summary>A database in memory, until the file can be used.</summary>
    /// <param name="opening">Opens the file: the one that failed, for it knows a secret that is not used yet.</param>
    /// <param name="problem">Why it cannot.</param>
    public static ContactDatabase OpenTemporary(ContactOpening opening, Problem problem) => new(opening) { _open = InMemory(), Problem = problem };

    /// <summary>A database that holds nothing.</summary>
    /// <param name="problem">Why.</param>
    public static ContactDatabase None(Problem problem) => new(opening: null) { Problem = problem };

    /// <summary>Reads what is known by its key: whoever rings waits for it.</summary>
    /// <param name="look">Reads.</param>
    /// <param name="nothing">What is read where there is nothing.</param>
    public T Look<T>(Func<SqliteConnection, IndexSeal, T> look, T nothing)
    {
        lock (_looking)
        {
            return _open is null ? nothing : look(_open.Looker, _open.Seal);
        }
    }

    /// <summary>Reads what may be long, such as all cards of a source.</summary>
    /// <param name="read">Reads.</param>
    /// <param name="nothing">What is read where there is nothing.</param>
    public T Read<T>(Func<SqliteConnection, IndexSeal, T> read, T nothing)
    {
        lock (_reading)
        {
            return _open is null ? nothing : read(_open.Reader, _open.Seal);
        }
    }

    /// <summary>Writes, all or nothing.</summary>
    /// <param name="write">Writes.</param>
    /// <param name="only">The seal of the only database it is meant for; null: any.</param>
    /// <exception cref="SourceException">Nothing is taken.</exception>
    /// <exception cref="DatabaseChangedException">It is another database now.</exception>
    public void Write(Action<SqliteConnection, IndexSeal> write, IndexSeal? only = null)
    {
        lock (_writing)
        {
            if (_open is null)
            {
                throw new SourceException(Problem!);
            }

            if (only is not null && !ReferenceEquals(only, _open.Seal))
            {
                throw new DatabaseChangedException();
            }

            using var transaction = _open.Writer.BeginTransaction();
            write(_open.Writer, _open.Seal);
            transaction.Commit();
        }
    }

    /// <summary>Takes what was deleted out of the log, too.</summary>
    public void EmptyLog()
    {
        lock (_writing)
        {
            _open?.Writer.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>Goes back to the file, if it can be used by now.</summary>
    /// <returns>Whether it does from now on.</returns>
    public async Task<bool> TryReturnAsync(CancellationToken cancellationToken)
    {
        if (Problem is null || _open is null || _opening is null)
        {
            return false;
        }

        OpenContacts open;
        try
        {
            // Opening may take as long as another program holds the file, or a person types a password: look-ups go on meanwhile.
            open = await _opening.OpenAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or IndexKeyException)
        {
            Problem = ProblemOf(exception);
            return false;
        }

        lock (_writing)
        {
            lock (_reading)
            {
                lock (_looking)
                {
                    _open.Dispose();
                    (_open, Problem) = (open, null);
                    return true;
                }
            }
        }
    }

    /// <summary>What a failure to open the file says to people. Of one that nobody expected only the kind: its text may quote the file.</summary>
    public static Problem ProblemOf(Exception exception) => exception switch
    {
        IndexKeyException => Unusable(Details.ContactsKeyUnreachable, exception.Message),
        SqliteException or IOException or UnauthorizedAccessException => Unusable(Details.ContactsUnusable, exception.Message),
        _ => Unusable(Details.ContactsUnusable, exception.GetType().Name),
    };

    /// <summary>That the file cannot be used.</summary>
    public static Problem Unusable(string detail, string cause) => new Problem(Reasons.Internal, detail).With("cause", cause);

    /// <inheritdoc/>
    public void Dispose() => _open?.Dispose();

    private static OpenContacts InMemory()
    {
        var (writer, looker, reader) = ContactFile.OpenInMemory();
        var seal = new IndexSeal(RandomNumberGenerator.GetBytes(IndexSeal.KeyBytes));
        ContactSchema.Create(writer, "", seal);
        return new OpenContacts(writer, looker, reader, seal);
    }
}
