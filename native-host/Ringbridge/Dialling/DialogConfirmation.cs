using Ringbridge.Dialogs;
using Ringbridge.Text;

namespace Ringbridge.Dialling;

/// <summary>Asks in a dialog.</summary>
internal sealed class DialogConfirmation(IDialogs dialogs, string language) : IConfirmation
{
    private static readonly Phrase Yes = new("Call", "Anrufen");
    private static readonly Phrase No = new("Cancel", "Abbrechen");

    /// <inheritdoc/>
    public Task<bool?> AskAsync(string question, CancellationToken cancellationToken) =>
        dialogs.AskAsync(question, Yes.In(language), No.In(language), cancellationToken);
}
