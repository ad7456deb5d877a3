using System.Runtime.Versioning;
using Ringbridge.AgentProcess;

namespace Ringbridge.Tests.Host.AgentProcess;

/// <summary>What a started agent is, seen from inside the started program: a shell that writes down what it finds.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class UnixAgentChildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rb-");

    [Fact]
    public async Task It_leads_a_session_of_its_own() =>
        (await RunAsync("read -r pid comm state parent group session rest < /proc/$$/stat; echo $((pid == session && pid == group))")).ShouldBe("1");

    [Fact]
    public async Task It_holds_none_of_our_standard_streams() =>
        (await RunAsync("echo $(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)", redirects: false)).ShouldBe("/dev/null /dev/null /dev/null");

    [Fact]
    public async Task It_holds_no_other_file_of_ours()
    {
        await using var ours = new FileStream(Path.Combine(_folder.FullName, "ours"), FileMode.Create);

        (await RunAsync("ls -l /proc/$$/fd", redirects: false)).ShouldNotContain("ours");
    }

    [Fact]
    public async Task It_has_our_environment() =>
        (await RunAsync("echo $HOME")).ShouldBe(Environment.GetEnvironmentVariable("HOME"));

    [Fact]
    public async Task Its_exit_code_is_seen()
    {
        var child = UnixAgentChild.Start("/bin/sh", ["-c", "exit 7"]);

        (await ExitCodeAsync(child)).ShouldBe(7);
    }

    [Fact]
    public async Task The_signal_that_ended_it_is_seen()
    {
        var child = UnixAgentChild.Start("/bin/sh", ["-c", "kill -9 $$"]);

        (await ExitCodeAsync(child)).ShouldBe(137);
    }

    [Fact]
    public void A_program_that_is_not_there_is_an_error_with_the_system_s_words() =>
        Should.Throw<IOException>(() => UnixAgentChild.Start("/nowhere/ringbridge", [])).Message.ShouldContain("No such file");

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<int> ExitCodeAsync(UnixAgentChild child)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (child.ExitCode is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }

        return child.ExitCode.Value;
    }

    /// <summary>Runs a script the way an agent is run; what it writes is passed on through a file.</summary>
    private async Task<string> RunAsync(string script, bool redirects = true)
    {
        var file = Path.Combine(_folder.FullName, "found");

        // Without a redirection of the shell itself: the subshell's output goes to the file, its own streams stay as they were.
        var whole = redirects ? $"({script}) > {file}" : $"found=$({script}); echo \"$found\" > {file}";
        var child = UnixAgentChild.Start("/bin/bash", ["-c", whole]);
        (await ExitCodeAsync(child)).ShouldBe(0);
        return (await File.ReadAllTextAsync(file)).Trim();
    }
}
