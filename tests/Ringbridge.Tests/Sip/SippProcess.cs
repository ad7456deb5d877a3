using System.Globalization;
using System.Net.NetworkInformation;

namespace Ringbridge.Tests.Sip;

/// <summary>
/// A real sipp for one call: the phone network behind our softphone. It logs every SIP message, which proves what was
/// called, and exits with 0 only when the call went as its scenario says.
/// </summary>
internal sealed class SippProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly SipProgram _program;

    private SippProcess(DirectoryInfo folder, SipProgram program)
    {
        _folder = folder;
        _program = program;
    }

    private string LogFile => Path.Combine(_folder.FullName, "messages.log");

    /// <summary>Takes one call at a port, as the scenario says.</summary>
    public static async Task<SippProcess> TakeCallAsync(int port, SippScenario scenario)
    {
        var sipp = Start(port, scenario, []);
        await Eventually.UntilAsync(
            "sipp to listen",
            () => sipp._program.HasExited || IPGlobalProperties.GetIPGlobalProperties().GetActiveUdpListeners().Any(listener => listener.Port == port),
            () => sipp._program.Output);
        sipp._program.HasExited.ShouldBeFalse(sipp._program.Output);
        return sipp;
    }

    /// <summary>Calls a softphone, as the scenario says.</summary>
    public static SippProcess Call(BaresipProcess callee, string user, SippScenario scenario)
    {
        var target = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{callee.SipPort}");
        return Start(PortBlock.Take(4), scenario, [target, "-s", user]);
    }

    /// <summary>Waits for a message that contains the text, such as the start line of a request.</summary>
    /// <returns>All messages so far.</returns>
    public Task<string> WaitForMessageAsync(string text) => Eventually.GetAsync(
        $"“{text}” at sipp",
        () => ReadLog() is { } log && log.Contains(text, StringComparison.Ordinal) ? log : null,
        () => ReadLog() + _program.Output);

    /// <summary>Waits for the end of the call; 0 when it went as the scenario says.</summary>
    public Task<int> WaitForExitAsync() => _program.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static SippProcess Start(int port, SippScenario scenario, string[] target)
    {
        var folder = Directory.CreateTempSubdirectory("rb-sipp-");
        var file = Path.Combine(folder.FullName, "scenario.xml");
        File.WriteAllText(file, scenario.Xml);
        string[] arguments =
        [
            .. target,
            "-sf", file,
            "-i", "127.0.0.1",
            "-p", port.ToString(CultureInfo.InvariantCulture),
            "-mi", "127.0.0.1",
            "-mp", PortBlock.Take(4).ToString(CultureInfo.InvariantCulture),
            "-m", "1",
            "-trace_msg", "-message_file", Path.Combine(folder.FullName, "messages.log"),
            "-nostdin",
            "-timeout", $"{Eventually.Timeout.TotalSeconds}s",
        ];
        return new SippProcess(folder, SipProgram.Start("sipp", "sip-tester", arguments, folder.FullName));
    }

    private string? ReadLog()
    {
        try
        {
            using var log = new StreamReader(new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return log.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
