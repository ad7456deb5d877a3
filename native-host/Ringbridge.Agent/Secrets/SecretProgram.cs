using System.ComponentModel;
using System.Diagnostics;

namespace Ringbridge.Agent.Secrets;

/// <summary>Runs the system's own program for its password store. Secrets go through stdin and stdout, never through arguments, which everybody may read.</summary>
internal sealed class SecretProgram(string path, TimeSpan timeout)
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Without secrets.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its exit code, what it wrote, and what it complained about.</returns>
    /// <exception cref="SecretStoreException">It is missing, or did not end in time.</exception>
    public async Task<(int ExitCode, string Output, string Complaints)> RunAsync(IEnumerable<string> arguments, string? input, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var complaints = process.StandardError.ReadToEndAsync(late.Token);
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), late.Token);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(late.Token);
            return (process.ExitCode, await output, await complaints);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new SecretStoreException($"{path} does not answer.", exception);
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start) ?? throw new SecretStoreException($"{path} could not be started.");
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new SecretStoreException($"{path} could not be started.", exception);
        }
    }
}
