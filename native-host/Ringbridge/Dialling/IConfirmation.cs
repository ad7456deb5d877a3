namespace Ringbridge.Dialling;

/// <summary>Asks the person whether a number may be dialled.</summary>
internal interface IConfirmation
{
    /// <summary>Asks.</summary>
    /// <returns>Null when nobody can be asked.</returns>
    Task<bool?> AskAsync(string question, CancellationToken cancellationToken);
}
