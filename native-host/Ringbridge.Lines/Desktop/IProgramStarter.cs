namespace Ringbridge.Lines.Desktop;

/// <summary>Finds and starts other programs, never through a shell. Tests hand in their own.</summary>
internal interface IProgramStarter
{
    /// <summary>The full path of a program: of a full path itself, of a name what <c>PATH</c> has; null when there is none.</summary>
    string? Find(string program);

    /// <summary>Starts a program and leaves it alone.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">One text each, passed on as they are.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The system does not start it.</exception>
    StartedProgram Start(string program, IReadOnlyList<string> arguments);

    /// <summary>Starts a program and reads what it prints.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The system does not start it.</exception>
    /// <exception cref="OperationCanceledException">It did not end in time; it was killed.</exception>
    Task<string> ReadAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
