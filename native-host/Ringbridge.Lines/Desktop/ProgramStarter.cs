using System.Diagnostics;

namespace Ringbridge.Lines.Desktop;

/// <summary>Starts real programs.</summary>
/// <param name="environment">Variables for them, beside our own.</param>
internal sealed class ProgramStarter(IReadOnlyDictionary<string, string>? environment = null) : IProgramStarter
{
    /// <inheritdoc/>
    /// <remarks>On Windows only <c>.exe</c>: batch files are run by cmd.exe, which reads arguments anew and would take them for commands.</remarks>
    public string? Find(string program)
    {
        if (OperatingSystem.IsWindows() && !program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
        {
            if (Path.HasExtension(program))
            {
                return null;
            }

            program += ".exe";
        }

        if (Path.IsPathFullyQualified(program))
        {
            return File.Exists(program) ? program : null;
        }

        if (program != Path.GetFileName(program))
        {
            return null;
        }

        var folders = Variable("PATH").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <inheritdoc/>
    public StartedProgram Start(string program, IReadOnlyList<string> arguments) => new(ExitOfAsync(Launch(program, arguments, reads: false)));

    /// <inheritdoc/>
    public async Task<string> ReadAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Launch(program, arguments, reads: true);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task<int> ExitOfAsync(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode;
        }
    }

    private Process Launch(string program, IReadOnlyList<string> arguments, bool reads)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = reads };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("A new process was asked for.");
    }

    private string Variable(string name) => environment?.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name) ?? "";
}
