using Ringbridge.Autostart;
using Ringbridge.Install;
using Ringbridge.Tests.Host.Programs;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Host.Autostart;

/// <summary>What each system is told; on the systems that are not here, as data.</summary>
public sealed class AutostartTests : IDisposable
{
    private readonly RecordingPrograms _programs = new();
    private readonly MemoryRegistry _registry = new();
    private TestSurroundings _surroundings = new(SystemKind.Linux);

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task Systemd_gets_a_user_unit_and_the_link_that_enables_it()
    {
        var autostart = On(SystemKind.Linux, systemd: true);

        (await autostart.EnableAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.Written);

        Snapshot.Verify(Text(autostart.Place));
        var link = new FileInfo(Path.Combine(Path.GetDirectoryName(autostart.Place)!, "default.target.wants", Path.GetFileName(autostart.Place)));
        link.LinkTarget.ShouldBe(autostart.Place);
        _programs.Started.Select(started => string.Join(' ', started)).ShouldBe(["systemctl --user daemon-reload", $"systemctl --user start {Path.GetFileName(autostart.Place)}"]);
    }

    [Fact]
    public async Task Without_systemd_the_desktop_gets_an_entry()
    {
        var autostart = On(SystemKind.Linux, systemd: false);

        await autostart.EnableAsync(CancellationToken.None);

        Snapshot.Verify(Text(autostart.Place));
    }

    [Fact]
    public async Task MacOS_gets_a_launch_agent()
    {
        var autostart = On(SystemKind.MacOS);

        await autostart.EnableAsync(CancellationToken.None);

        Snapshot.Verify(Text(autostart.Place));
        _programs.Started.ShouldHaveSingleItem()[0].ShouldBe("launchctl");
    }

    [Fact]
    public async Task Windows_gets_a_value_in_the_Run_key()
    {
        var autostart = On(SystemKind.Windows);

        await autostart.EnableAsync(CancellationToken.None);

        Snapshot.Verify(_surroundings.Anonymous(_registry.ToString()));
    }

    [Theory]
    [InlineData(SystemKind.Linux, true)]
    [InlineData(SystemKind.Linux, false)]
    [InlineData(SystemKind.MacOS, false)]
    [InlineData(SystemKind.Windows, false)]
    public async Task What_was_made_is_recognised_made_once_and_removed_without_a_trace(object system, bool systemd)
    {
        var autostart = On((SystemKind)system, systemd);
        var before = _surroundings.Files.Select(file => file.File).ToList();
        autostart.Current.ShouldBeNull();
        (await autostart.DisableAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.Absent);

        await autostart.EnableAsync(CancellationToken.None);
        autostart.IsOurs(autostart.Current.ShouldNotBeNull()).ShouldBeTrue();
        (await autostart.EnableAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.UpToDate);

        (await autostart.DisableAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.Removed);
        autostart.Current.ShouldBeNull();
        _surroundings.Files.Select(file => file.File).ShouldBe(before);
        _registry.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_that_cannot_be_made_says_why()
    {
        var autostart = On(SystemKind.Linux, systemd: true);
        _surroundings.MakeFile(Path.Combine(".config", "systemd"), "a file where a folder should be");

        var step = await autostart.EnableAsync(CancellationToken.None);

        step.Outcome.ShouldBe(StepOutcome.Failed);
        step.Problem.ShouldNotBeNullOrEmpty();
    }

    private IAutostart On(SystemKind system, bool systemd = false)
    {
        _surroundings.Dispose();
        _surroundings = new TestSurroundings(system);
        if (systemd)
        {
            _surroundings.MakeFile(Path.Combine("bin", "systemctl"));
        }

        // Everything that a unit, an entry or a list must escape; on Windows such a folder cannot be.
        var folder = system == SystemKind.Windows ? "my programs" : "my \"50%\" $HOME & co";
        var value = _surroundings.Value with { Program = Path.Combine(_surroundings.Folder, folder, "ringbridge") };
        return Autostarts.Of(value, _programs, _registry);
    }

    private string Text(string file) => _surroundings.Anonymous(File.ReadAllText(file)).Replace(_surroundings.Value.Home.Id, "ID", StringComparison.Ordinal);
}
