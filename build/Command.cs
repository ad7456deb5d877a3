using System.ComponentModel;
using System.Diagnostics;

namespace Ringbridge.Build;

/// <summary>Runs programs in the checkout, with their output passed through.</summary>
internal static class Command
{
    /// <summary>Runs a program; a result other than 0 fails the build.</summary>
    internal static async Task RunAsync(Workspace workspace, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var list = arguments.ToArray();
        var exitCode = await TryRunAsync(workspace, program, list, cancellation);
        if (exitCode != 0)
        {
            throw new BuildFailedException($"'{program} {string.Join(' ', list)}' ended with {exitCode}");
        }
    }

    /// <summary>Runs a program and returns its exit code.</summary>
    internal static async Task<int> TryRunAsync(
        Workspace workspace,
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Resolve(program)) { WorkingDirectory = workspace.Root, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Start(start, program);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    /// <summary>Whether a program is on the PATH.</summary>
    internal static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    // npm is a script on Windows, which only its full name starts.
    private static string Resolve(string program) =>
        OperatingSystem.IsWindows() && (program is "npm" or "npx") ? program + ".cmd" : program;

    private static Process Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start) ?? throw new BuildFailedException($"'{program}' did not start");
        }
        catch (Win32Exception)
        {
            throw new BuildFailedException($"'{program}' is not installed; the README lists what a machine needs");
        }
    }
}
