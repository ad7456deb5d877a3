using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Methods;

namespace Ringbridge.AgentProcess;

/// <summary>
/// Ends the running agent of a home. There is no method for it on the wire: whatever may reach the agent through a
/// browser has no business ending it. The agent itself says which process it is; one that does not answer any more has
/// left its number in a file beside the lock.
/// </summary>
internal sealed partial class AgentStopper(RingbridgeHome home, AgentFinder agents)
{
    private const int Terminate = 15; // SIGTERM of POSIX

    // To finish what it is writing; after that it is ended. Nothing durable is lost either way.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Ends it and waits until it is gone.</summary>
    /// <returns>Its process id; null when none was running.</returns>
    public async Task<int?> StopAsync(string language, CancellationToken cancellationToken)
    {
        if (agents.TryConnect() is not { } stream)
        {
            return null;
        }

        var id = await AskAsync(stream, language, cancellationToken) ?? await ReadNumberAsync(cancellationToken);
        if (id is { } processId)
        {
            await EndAsync(processId, cancellationToken);
        }

        return id;
    }

    private static async Task<int?> AskAsync(Stream stream, string language, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var agent = await AgentClient.OpenAsync(stream, ClientKind.Cli, language, patience.Token);
            return (await agent.StatusAsync(patience.Token)).ProcessId;
        }
        catch (Exception)
        {
            // Another protocol version, hung, or just ending: its file knows.
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private async Task<int?> ReadNumberAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(home.ProcessIdFile, cancellationToken);
            return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task EndAsync(int processId, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            if (OperatingSystem.IsWindows() || Signal(processId, Terminate) != 0)
            {
                process.Kill();
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                await WaitAsync(process, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill();
                await WaitAsync(process, cancellationToken);
            }
        }
        catch (Exception cause) when (cause is ArgumentException or InvalidOperationException)
        {
            // It is gone already, which is what was wanted.
        }
    }

    // On Linux a process that ended is in the table until its parent looks, which some take seconds for (containers).
    private static async Task WaitAsync(Process process, CancellationToken cancellationToken)
    {
        while (!process.HasExited && !IsZombie(process.Id))
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    // proc_pid_stat(5): the state follows the name in parentheses, which may hold any character.
    private static bool IsZombie(int processId)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{processId}/stat") is var stat && stat[(stat.LastIndexOf(')') + 1)..].StartsWith(" Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It is gone altogether.
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int processId, int signal);
}
