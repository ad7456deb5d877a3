namespace Ringbridge.Programs;

/// <summary>Runs other programs: clipboard tools, dialogs, xdg-mime. Tests hand in their own.</summary>
internal interface IProgramRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">A name on the PATH or an absolute path; no shell is involved.</param>
    /// <param name="arguments">Each as it is.</param>
    /// <param name="timeout">After this it is ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it did; null when there is no such program, or it did not end in time.</returns>
    Task<ProgramResult?> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken);
}
