using System.Runtime.Versioning;
using Ringbridge.Lines;
using Ringbridge.Lines.Desktop;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Desktop;

/// <summary>With real programs: a script in a folder of its own notes what it was called with, and the desktop's own tools find it.</summary>
[SupportedOSPlatform("linux")]
public sealed class LinuxProgramsTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("ringbridge-desktop-").FullName;
    private readonly ProgramStarter _starter;
    private readonly LinuxHandler _handler;

    public LinuxProgramsTests()
    {
        _starter = new ProgramStarter(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = _home,
            ["XDG_CONFIG_HOME"] = Path.Combine(_home, "config"),
            ["XDG_DATA_HOME"] = Path.Combine(_home, "data"),
            ["XDG_CURRENT_DESKTOP"] = "",
            ["PATH"] = $"{_home}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        });
        _handler = new LinuxHandler(_starter, [Path.Combine(_home, "data")]);
    }

    private string Note => Path.Combine(_home, "note");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [LinuxFact]
    public async Task Arguments_reach_the_program_one_by_one_and_no_shell_reads_them()
    {
        Script("softphone");
        await using var line = Line(new { program = "softphone", arguments = "--in \"two words\" $(id) ; `id` * {uri}" });

        await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        (await NoteAsync()).ShouldBe(["--in", "two words", "$(id)", ";", "`id`", "*", "tel:+4930123456"]);
    }

    [LinuxFact]
    public async Task The_desktops_choice_gets_the_link()
    {
        Choose("softphone.desktop", Script("softphone"));
        await using var line = Line(new { });

        await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        (await NoteAsync()).ShouldBe(["tel:+4930123456"]);
    }

    [LinuxTheory]
    [InlineData("ringbridge.desktop", "softphone")]
    [InlineData("tel.desktop", "ringbridge")]
    public async Task Ringbridge_as_the_desktops_choice_is_recognised(string file, string program)
    {
        Choose(file, Script(program));

        var found = await _handler.FindAsync("tel", CancellationToken.None);

        found.ShouldNotBeNull().IsOurs.ShouldBeTrue();
    }

    [LinuxFact]
    public async Task No_choice_is_no_handler()
    {
        (await _handler.FindAsync("callto", CancellationToken.None)).ShouldBeNull();
    }

    [LinuxFact]
    public async Task A_program_that_does_not_end_in_time_is_killed()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => _starter.ReadAsync("/bin/sleep", ["600"], soon.Token));
    }

    [LinuxFact]
    public void A_name_is_looked_up_and_a_relative_path_is_not()
    {
        var path = Script("softphone");

        _starter.Find("softphone").ShouldBe(path);
        _starter.Find(path).ShouldBe(path);
        _starter.Find("./softphone").ShouldBeNull();
        _starter.Find("nothing-of-that-name").ShouldBeNull();
    }

    private ILine Line(object options) =>
        new DesktopLineType(_starter, _handler).Create(TestLines.Settings("desktop", options), new TestLines().Services);

    // Writes aside and renames, so that a reader never sees half a note.
    private string Script(string name)
    {
        var path = Path.Combine(_home, name);
        ScriptFile.Write(path, $"printf '%s\\n' \"$@\" > '{Note}.new' && mv '{Note}.new' '{Note}'");
        return path;
    }

    private void Choose(string file, string program)
    {
        Directory.CreateDirectory(Path.Combine(_home, "data", "applications"));
        Directory.CreateDirectory(Path.Combine(_home, "config"));
        File.WriteAllText(
            Path.Combine(_home, "data", "applications", file),
            $"[Desktop Entry]\nType=Application\nName=Phone\nExec={program} %u\nMimeType=x-scheme-handler/tel;\n");
        File.WriteAllText(Path.Combine(_home, "config", "mimeapps.list"), $"[Default Applications]\nx-scheme-handler/tel={file}\n");
    }

    private async Task<string[]> NoteAsync()
    {
        await Eventually.BecomesTrueAsync(() => File.Exists(Note));
        return await File.ReadAllLinesAsync(Note);
    }
}
