using System.Diagnostics;
using System.Text.Json;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.DialPlan;

/// <summary>Asks libphonenumber-js, once for all tests: libphonenumber-oracle.mjs prints a JSON line per number.</summary>
public sealed class LibphonenumberOracle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public LibphonenumberOracle()
    {
        var script = Repository.PathOf("tests/Ringbridge.Tests/DialPlan/libphonenumber-oracle.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var patience = new CancellationTokenSource(Patience);
        using var stop = patience.Token.Register(node.Kill);
        for (var line = node.StandardOutput.ReadLine(); line is not null; line = node.StandardOutput.ReadLine())
        {
            Answers.Add(JsonSerializer.Deserialize<Answer>(line, Json)!);
        }

        node.WaitForExit();
        node.ExitCode.ShouldBe(0);
    }

    public List<Answer> Answers { get; } = [];

    public sealed record Answer(
        string Origin, string Text, string E164, string? Country, bool Valid, string? Type, string International, string National, string? NationalReadAs);
}
