using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Ringbridge.Contract;

namespace Ringbridge.Tests.Host.Shim;

/// <summary>The built executable, started as a browser starts it.</summary>
internal sealed class ShimProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ShimProcess(Process process)
    {
        _process = process;
        Errors = process.StandardError.ReadToEndAsync();
    }

    public static string[] ChromiumArguments => [ExtensionIds.ChromiumOrigins[0]];

    public static string[] FirefoxArguments => ["/home/me/.mozilla/native-messaging-hosts/dev.ringbridge.host.json", ExtensionIds.Firefox];

    public Task<string> Errors { get; }

    public static ShimProcess Start(TestDesk desk) => Start(desk, ChromiumArguments);

    public static ShimProcess Start(TestDesk desk, string[] arguments) => new(desk.Start(arguments));

    public static byte[] Frame(byte[] payload) => [.. Header((uint)payload.Length), .. payload];

    public static byte[] Header(uint length)
    {
        var header = new byte[4];
        MemoryMarshal.Write(header, length);
        return header;
    }

    public Task SendAsync(string text) => SendRawAsync(Frame(Encoding.UTF8.GetBytes(text)));

    public async Task SendRawAsync(byte[] bytes)
    {
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync(bytes);
        await input.FlushAsync();
    }

    public void CloseInput() => _process.StandardInput.Close();

    public void Kill() => _process.Kill();

    /// <summary>The next frame's payload.</summary>
    public async Task<byte[]> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var header = new byte[4];
        await _process.StandardOutput.BaseStream.ReadExactlyAsync(header, patience.Token);
        var payload = new byte[MemoryMarshal.Read<uint>(header)];
        await _process.StandardOutput.BaseStream.ReadExactlyAsync(payload, patience.Token);
        return payload;
    }

    /// <summary>Everything that is still on standard output once the process is gone.</summary>
    public async Task<byte[]> ReadRestAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var rest = new MemoryStream();
        await _process.StandardOutput.BaseStream.CopyToAsync(rest, patience.Token);
        return rest.ToArray();
    }

    /// <summary>Waits for the end, however long this machine needs, and gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
