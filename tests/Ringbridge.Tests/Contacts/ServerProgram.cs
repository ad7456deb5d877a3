using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Contacts;

/// <summary>A real server running for a test on a port of its own, in a folder of its own. Ends with the test, whatever happened.</summary>
internal sealed class ServerProgram : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output;

    private ServerProgram(Process process, ConcurrentQueue<string> output) => (_process, _output) = (process, output);

    /// <summary>What it said so far, and whether it ended.</summary>
    public string Output => $"{string.Join('\n', _output)}{(_process.HasExited ? $" (ended with {_process.ExitCode})" : "")}";

    /// <summary>A port that is free.</summary>
    public static int FreePort() => PortBlock.Take(1);

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServerProgram> StartAsync(string program, string debianPackage, IEnumerable<string> arguments, int port)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is not installed. Run ./build.sh test, or: apt-get install {debianPackage}", missing);
        }

        var output = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Testing.Eventually.BecomesTrueAsync(() => process.HasExited || Listens(port));
        process.HasExited.ShouldBeFalse($"{program} ended at once: {string.Join('\n', output)}");
        return new ServerProgram(process, output);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
