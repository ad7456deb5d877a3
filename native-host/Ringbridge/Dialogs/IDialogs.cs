namespace Ringbridge.Dialogs;

/// <summary>Speaks to a person who is at the desk but not at a terminal.</summary>
internal interface IDialogs
{
    /// <summary>Asks a question that is answered with yes or no; an answer that does not come counts as no.</summary>
    /// <returns>Null when no dialog can be shown here.</returns>
    Task<bool?> AskAsync(string question, string yes, string no, CancellationToken cancellationToken);

    /// <summary>Shows a sentence that needs no answer.</summary>
    /// <returns>Whether it could be shown.</returns>
    Task<bool> TellAsync(string text, CancellationToken cancellationToken);
}
