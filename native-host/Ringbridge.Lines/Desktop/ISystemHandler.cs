namespace Ringbridge.Lines.Desktop;

/// <summary>The program that this computer's user chose for <c>tel:</c> and the like.</summary>
internal interface ISystemHandler
{
    /// <summary>Finds it; starts nothing.</summary>
    /// <param name="scheme">Such as <c>tel</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the system calls it; null when the user chose none.</returns>
    Task<FoundHandler?> FindAsync(string scheme, CancellationToken cancellationToken);

    /// <summary>Hands an address over to it.</summary>
    /// <param name="handler">What <see cref="FindAsync"/> found.</param>
    /// <param name="uri">The address.</param>
    /// <returns>The program that hands over.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">The system does not start it.</exception>
    StartedProgram Open(FoundHandler handler, string uri);
}
