using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>Opens the index of an agent. Calls go on without contacts, so a file or a secret that cannot be used stops nothing.</summary>
internal static partial class ContactIndexFile
{
    // A keyring may be waiting for its password to be typed: clients are served meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The index in that file, or one in memory until file and secret can be used (<see cref="ContactIndexReturn"/>).</summary>
    /// <param name="path">The file.</param>
    /// <param name="keys">Where its secret is kept.</param>
    /// <param name="time">Time.</param>
    /// <param name="loggers">Logs.</param>
    public static async Task<ContactIndex> OpenAsync(string path, IIndexKeys keys, TimeProvider time, ILoggerFactory loggers)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var opening = new ContactOpening(path, keys, time);
        try
        {
            return await ContactIndex.OpenAsync(opening, time, patience.Token);
        }
        catch (Exception exception) when (JournalFailure.IsOfLibrary(exception))
        {
            LogUnusable(loggers.CreateLogger<ContactIndex>(), exception);
            return ContactIndex.None(ContactDatabase.Unusable(Details.ContactsUnusable, exception.GetBaseException().GetType().Name), time);
        }
        catch (Exception exception)
        {
            LogUnusable(loggers.CreateLogger<ContactIndex>(), exception);
            return ContactIndex.OpenTemporary(opening, ContactDatabase.ProblemOf(exception), time);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of contacts cannot be used")]
    private static partial void LogUnusable(ILogger logger, Exception exception);
}
