using Ringbridge.Programs;

namespace Ringbridge.Tests.Host.Programs;

public sealed class ProgramRunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Output_and_exit_code_come_back()
    {
        var result = await new ProgramRunner().RunAsync("/bin/sh", ["-c", "echo grün; exit 3"], Patience, CancellationToken.None);

        result.ShouldBe(new ProgramResult(3, "grün\n"));
    }

    [Fact]
    public async Task Arguments_are_never_read_by_a_shell()
    {
        var result = await new ProgramRunner().RunAsync("echo", ["$(id); `id` > /tmp/x"], Patience, CancellationToken.None);

        result!.Output.ShouldBe("$(id); `id` > /tmp/x\n");
    }

    [Fact]
    public async Task A_program_that_is_not_installed_is_no_error() =>
        (await new ProgramRunner().RunAsync("no-such-program-here", [], Patience, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task A_program_that_hangs_is_ended() =>
        (await new ProgramRunner().RunAsync("sleep", ["1000"], TimeSpan.FromMilliseconds(50), CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task Of_endless_output_only_the_beginning_is_kept()
    {
        var result = await new ProgramRunner().RunAsync("/bin/sh", ["-c", "head -c 1000000 /dev/zero | tr '\\0' x"], Patience, CancellationToken.None);

        result!.Output.Length.ShouldBe(ProgramRunner.MaxOutputChars);
    }

    [Fact]
    public async Task A_program_that_complains_a_lot_still_ends()
    {
        var result = await new ProgramRunner().RunAsync("/bin/sh", ["-c", "head -c 1000000 /dev/zero | tr '\\0' x >&2; echo done"], Patience, CancellationToken.None);

        result!.Output.ShouldBe("done\n");
    }
}
