using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Settings;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class SettingsWatcherTests
{
    private readonly ManualTime _time = new();
    private int _looks;

    [Fact]
    public void Several_changes_are_one_look_when_there_is_quiet()
    {
        using var home = new TemporaryHome();
        using var watcher = Watch(home.Home.SettingsFile);

        watcher.NoteChange();
        _time.Advance(TimeSpan.FromMilliseconds(200));
        watcher.NoteChange();
        _time.Advance(TimeSpan.FromMilliseconds(200));
        _looks.ShouldBe(0, "it is not quiet yet");

        _time.Advance(TimeSpan.FromSeconds(10));
        _looks.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_written_is_seen()
    {
        using var home = new TemporaryHome();
        using var watcher = Watch(home.Home.SettingsFile);

        await File.WriteAllTextAsync(home.Home.SettingsFile, "{}");

        await Eventually.BecomesTrueAsync(() => _time.WaitingTimers > 0);
    }

    [Fact]
    public async Task A_file_that_is_moved_into_place_is_seen()
    {
        using var home = new TemporaryHome();
        await File.WriteAllTextAsync($"{home.Home.SettingsFile}.new", "{}");
        using var watcher = Watch(home.Home.SettingsFile);

        File.Move($"{home.Home.SettingsFile}.new", home.Home.SettingsFile);

        await Eventually.BecomesTrueAsync(() => _time.WaitingTimers > 0);
    }

    [Fact]
    public void Where_the_system_does_not_tell_it_looks_by_itself()
    {
        using var watcher = Watch("/there/is/no/such/folder/config.json");

        _time.Advance(TimeSpan.FromSeconds(10));

        _looks.ShouldBe(2);
    }

    private SettingsWatcher Watch(string path) => new(
        path,
        () =>
        {
            _looks++;
            return Task.CompletedTask;
        },
        _time,
        NullLogger.Instance);
}
