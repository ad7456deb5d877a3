using Ringbridge.Programs;
using Ringbridge.Protocols;

namespace Ringbridge.Tests.Host.Protocols;

public sealed class DesktopEntryTests
{
    [Theory]
    [InlineData("/opt/ringbridge", "\"/opt/ringbridge\" handle -- %u")]
    [InlineData("/home/a b/ringbridge", "\"/home/a b/ringbridge\" handle -- %u")]
    [InlineData("/opt/100%u/ringbridge", "\"/opt/100%%u/ringbridge\" handle -- %u")]
    [InlineData("/opt/$HOME/`id`/ringbridge", "\"/opt/\\\\$HOME/\\\\`id\\\\`/ringbridge\" handle -- %u")]
    [InlineData("/opt/a\"b/ringbridge", "\"/opt/a\\\\\"b/ringbridge\" handle -- %u")]
    [InlineData("/opt/a\\b/ringbridge", "\"/opt/a\\\\\\\\b/ringbridge\" handle -- %u")]
    public async Task Any_path_of_the_program_is_quoted_as_the_specification_wants(string program, string exec)
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var handler = new LinuxProtocolHandler(desk.Value with { Program = program }, new NoPrograms());

        await handler.RegisterAsync(CancellationToken.None);

        desk.Files.Single(file => file.File.EndsWith(".desktop", StringComparison.Ordinal)).Text.ShouldContain($"\nExec={exec}\n");
    }

    [Theory]
    [InlineData("[Default Applications]\nx-scheme-handler/tel=our.desktop\ntext/html=firefox.desktop\n", "[Default Applications]\ntext/html=firefox.desktop\n")]
    [InlineData("x-scheme-handler/tel=our.desktop;\n", "")]
    [InlineData("x-scheme-handler/tel=our.desktop;other.desktop;\n", "x-scheme-handler/tel=other.desktop;\n")]
    [InlineData("x-scheme-handler/tel=not-our.desktop\n", "x-scheme-handler/tel=not-our.desktop\n")]
    [InlineData("# our.desktop\n", "# our.desktop\n")]
    public void Only_our_own_entry_leaves_the_list_of_associations(string before, string after) =>
        MimeAssociations.Without(before, "our.desktop").ShouldBe(after);

    private sealed class NoPrograms : IProgramRunner
    {
        public Task<ProgramResult?> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken) =>
            Task.FromResult<ProgramResult?>(null);
    }
}
