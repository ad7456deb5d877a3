using System.Globalization;

namespace Ringbridge.Tests.Sip;

/// <summary>A real baresip on loopback, without sound card, registrar or anything of the person's own baresip.</summary>
internal sealed class BaresipProcess : IAsyncDisposable
{
    private const int Attempts = 3;
    private readonly DirectoryInfo _folder;
    private SipProgram _program;

    private BaresipProcess(DirectoryInfo folder, SipProgram program, int firstPort)
    {
        _folder = folder;
        _program = program;
        SipPort = firstPort;
    }

    /// <summary>Where it takes calls. Baresip takes TCP on it too, and TLS on the next one.</summary>
    public int SipPort { get; }

    /// <summary>Where it takes commands.</summary>
    public int ControlPort => SipPort + 2;

    public string ControlAddress => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{ControlPort}");

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <param name="user">The user part of its SIP URI; it takes no calls for others.</param>
    /// <param name="outboundPort">The port on loopback where its "PBX" is; all its calls go there. Null: it calls whom the URI says.</param>
    /// <param name="otherUser">The user part of a second account.</param>
    public static async Task<BaresipProcess> StartAsync(string user, int? outboundPort = null, string? otherUser = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var folder = Directory.CreateTempSubdirectory("rb-baresip-");
            var port = PortBlock.Take(26);
            await WriteConfigurationAsync(folder.FullName, otherUser is null ? [user] : [user, otherUser], port, outboundPort);
            var baresip = new BaresipProcess(folder, Run(folder), port);
            if (await baresip.IsReadyAsync())
            {
                return baresip;
            }

            var output = baresip._program.Output;
            await baresip.DisposeAsync();
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"baresip does not start: {output}");
            }
        }
    }

    /// <summary>As kill -9.</summary>
    public Task KillAsync() => _program.KillAsync();

    /// <summary>Starts again with the same ports.</summary>
    public async Task RestartAsync()
    {
        await _program.DisposeAsync();
        _program = Run(_folder);
        (await IsReadyAsync()).ShouldBeTrue(_program.Output);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static SipProgram Run(DirectoryInfo folder) => SipProgram.Start("baresip", "baresip-core", ["-f", folder.FullName], folder.FullName);

    private static string Account(string user, int port, int? outboundPort) => outboundPort is null
        ? $"<sip:{user}@127.0.0.1:{port};transport=udp>;regint=0;answermode=manual"
        : $"<sip:{user}@pbx.test;transport=udp>;auth_pass=x;outbound=\"sip:127.0.0.1:{outboundPort};transport=udp\";regint=0;answermode=manual";

    private static async Task WriteConfigurationAsync(string folder, string[] users, int port, int? outboundPort)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "accounts"), users.Select(user => Account(user, port, outboundPort)));
        await File.WriteAllTextAsync(Path.Combine(folder, "contacts"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "config"), $"""
            poll_method        epoll
            net_interface      127.0.0.1
            sip_listen         127.0.0.1:{port}
            call_local_timeout 120
            call_max_calls     4
            audio_player       aubridge,nil
            audio_source       aubridge,nil
            audio_alert        aubridge,nil
            ausrc_srate        8000
            auplay_srate       8000
            rtp_ports          {port + 4}-{port + 24}
            module_path        /usr/lib/baresip/modules
            module             g711.so
            module             aubridge.so
            module_tmp         uuid.so
            module_tmp         account.so
            module_app         menu.so
            module_app         ctrl_tcp.so
            ctrl_tcp_listen    127.0.0.1:{port + 2}
            menu_bell          no
            ringback_disabled  yes

            """);
    }

    /// <summary>Not asked over ctrl_tcp, which would throw a line out that is waiting for it.</summary>
    private async Task<bool> IsReadyAsync()
    {
        await Eventually.UntilAsync("baresip", () => _program.HasExited || _program.Output.Contains("baresip is ready", StringComparison.Ordinal), () => _program.Output);
        return !_program.HasExited && !_program.Output.Contains("failed to listen", StringComparison.Ordinal);
    }
}
