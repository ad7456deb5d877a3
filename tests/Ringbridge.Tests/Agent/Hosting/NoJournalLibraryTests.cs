using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Agent.Hosting;

/// <summary>The built agent where the library for the journal is no library.</summary>
public sealed class NoJournalLibraryTests : IAsyncLifetime
{
    private const string Settings = """{ "actionUrls": [ { "on": ["inbound"], "url": "https://crm.example/" } ] }""";

    private readonly TestDesk _desk = new();

    public async Task InitializeAsync()
    {
        _desk.Home.Prepare();
        await File.WriteAllTextAsync(_desk.Home.SettingsFile, Settings);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Calls_go_on_and_what_is_missing_is_told()
    {
        using var process = _desk.Start(CopyWithoutLibrary(), ["agent"]);
        await using var client = await TestClient.OpenAtAsync(_desk.Home);

        var ringing = await client.RingAsync("+4930123456", "Eva");
        ringing.State.ShouldBe(CallState.Ringing);
        (await client.PlayAsync("simulator.end")).EndReason.ShouldBe(EndReason.Missed);
        var dialled = await client.DialAsync("+4930999999");
        dialled.Direction.ShouldBe(CallDirection.Outbound);

        var status = await client.StatusAsync();
        status.JournalProblem.ShouldNotBeNull().ShouldContain("Past calls are not kept");
        status.JournalProblem.ShouldContain("e_sqlite3");
        status.ActionUrls[0].Problem!.Detail.ShouldBe(Details.JournalLibrary);
        (await Should.ThrowAsync<RpcException>(() => client.JournalAsync())).ErrorData!.Detail.ShouldBe(Details.JournalLibrary);
        (await _desk.RunAsync("doctor")).Output.ShouldContain("Past calls are not kept");
        process.HasExited.ShouldBeFalse();
        (await File.ReadAllTextAsync(Directory.EnumerateFiles(_desk.Home.LogsFolder).First())).ShouldContain("There is no journal");
        process.Kill();
        await process.WaitForExitAsync(TestClient.Soon);
    }

    // The program as it was built, with empty files in place of the library.
    private string CopyWithoutLibrary()
    {
        var copy = Path.Combine(_desk.User, "copy");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (IsLibrary(file))
            {
                File.WriteAllText(to, "");
            }
            else
            {
                File.Copy(file, to);
            }
        }

        return Path.Combine(copy, Path.GetFileName(TestDesk.Program));
    }

    private static bool IsLibrary(string file) =>
        Path.GetFileNameWithoutExtension(file) is "e_sqlite3" or "libe_sqlite3" && Path.GetFileName(Path.GetDirectoryName(file)) is "native";
}
