using System.Diagnostics;
using Ringbridge.Agent.Hosting;
using Ringbridge.Tests.Agent;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Host;

/// <summary>
/// One person's computer, as far as the built executable can see: a user folder and a home of its own, gone with the
/// test. Whatever agent was started for it is ended.
/// </summary>
internal sealed class TestDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Short: the agent's socket lies in it.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rb-");

    public TestDesk() => Home = RingbridgeHome.At(Path.Combine(User, "rb"));

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ringbridge.exe" : "ringbridge");

    public string User => _folder.FullName;

    public RingbridgeHome Home { get; }

    private string Programs => Path.Combine(User, "programs");

    public string Config => Path.Combine(User, ".config");

    /// <summary>More or other variables for the processes of this desk.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>A program on this desk's PATH, before the system's.</summary>
    public void AddProgram(string name, string script) => ScriptFile.Write(Path.Combine(Directory.CreateDirectory(Programs).FullName, name), script);

    /// <summary>Starts the executable with pipes.</summary>
    public Process Start(params string[] arguments) => Start(Program, arguments);

    /// <summary>Starts any program with pipes.</summary>
    public Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>A client of this desk's agent, which is started if need be: for what a test needs and is not about.</summary>
    public async Task<TestClient> OpenClientAsync()
    {
        if (!File.Exists(Home.SocketPath))
        {
            Start("agent").Dispose();
        }

        return await TestClient.OpenAtAsync(Home);
    }

    /// <summary>Runs a verb to its end.</summary>
    public Task<CliRun> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>Runs a verb that reads from standard input.</summary>
    public async Task<CliRun> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CliRun(process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Home.SocketPath))
        {
            await Eventually.BecomesTrueAsync(IsAgentGone);
        }

        _folder.Delete(recursive: true);
    }

    // Killed, because ending it in good order would take one more process in every test. Its lock tells when it is gone.
    private bool IsAgentGone()
    {
        try
        {
            AgentLock.Take(Home).Dispose();
            return true;
        }
        catch (AgentAlreadyRunningException)
        {
            Kill(int.Parse(File.ReadAllText(Home.ProcessIdFile)));
            return false;
        }
    }

    private static void Kill(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It is gone, and its lock will be.
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RingbridgeHome.Variable] = Home.Folder,
        ["HOME"] = User,
        ["XDG_CONFIG_HOME"] = Config,
        ["XDG_DATA_HOME"] = Path.Combine(User, ".local", "share"),
        ["XDG_DATA_DIRS"] = Path.Combine(User, "no-data"),
        ["PATH"] = $"{Programs}:/usr/bin:/bin",
        ["LC_ALL"] = "C.UTF-8",
        ["DISPLAY"] = "",
        ["WAYLAND_DISPLAY"] = "",
    }.Concat(Variables);
}
