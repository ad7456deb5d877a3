using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Logging;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Logging;

public sealed class LogFileTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    private string LogPath => Path.Combine(_home.Root, "agent.log");

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_line_has_time_level_and_category()
    {
        await WriteAsync(logger => Log(logger, LogLevel.Warning, "Hello Eva"));

        (await File.ReadAllTextAsync(LogPath)).ShouldBe("2026-01-05T09:00:00.000Z WRN Thing: Hello Eva\n");
    }

    [Fact]
    public async Task What_others_said_cannot_write_lines_of_its_own()
    {
        await WriteAsync(logger => Log(logger, LogLevel.Information, "Phone said x\r\n2026 ERR faked\u001b[31m"));

        (await File.ReadAllLinesAsync(LogPath)).ShouldHaveSingleItem().ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Debug_lines_are_left_out()
    {
        await WriteAsync(logger => Log(logger, LogLevel.Debug, "payload"));

        File.Exists(LogPath).ShouldBeFalse();
    }

    [Fact]
    public void A_full_file_becomes_an_old_one_and_the_oldest_goes()
    {
        using (var file = new RollingFile(LogPath, maxBytes: 10, oldFiles: 2))
        {
            foreach (var text in (string[])["first--\n", "second-\n", "third--\n", "fourth-\n"])
            {
                file.Write(text);
            }
        }

        File.ReadAllText(LogPath).ShouldBe("fourth-\n");
        File.ReadAllText(Path.Combine(_home.Root, "agent.1.log")).ShouldBe("third--\n");
        File.ReadAllText(Path.Combine(_home.Root, "agent.2.log")).ShouldBe("second-\n");
        Directory.GetFiles(_home.Root).Length.ShouldBe(3);
    }

    [Fact]
    public void A_log_that_cannot_be_written_harms_nothing()
    {
        Directory.CreateDirectory(LogPath);
        using var file = new RollingFile(LogPath);

        Should.NotThrow(() => file.Write("text"));
    }

    private static void Log(ILogger logger, LogLevel level, string text) => logger.Log(level, default, text, exception: null, (state, _) => state);

    private async Task WriteAsync(Action<ILogger> write)
    {
        await using var log = new LogFile(LogPath, new ManualTime());
        write(log.CreateLogger("Ringbridge.Agent.Thing"));
    }
}
