using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Ringbridge.Programs;

/// <summary>Runs programs of the system.</summary>
internal sealed class ProgramRunner : IProgramRunner
{
    /// <summary>More than any answer we ask for; a clipboard may hold a whole book.</summary>
    public const int MaxOutputChars = 16 * 1024;

    /// <inheritdoc/>
    public async Task<ProgramResult?> RunAsync(
        string program, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        if (process is null)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            var output = await ReadAsync(process.StandardOutput, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramResult(process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static Process? Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();

            // Nobody reads what it complains about, but a full pipe would stop it.
            process?.ErrorDataReceived += (_, _) => { };
            process?.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            // Not installed, or not ours to run: the caller tries the next one.
            return null;
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, MaxOutputChars - kept.Length));
        }

        return kept.ToString();
    }
}
