using System.Diagnostics;

namespace Ringbridge.Tests.Host.Cli;

/// <summary>A real X server, and the real xclip on both sides of it.</summary>
public sealed class RealClipboardTests
{
    [Theory]
    [InlineData("primary", "--selection")]
    [InlineData("clipboard", "--clipboard")]
    public async Task What_another_program_marked_or_copied_is_dialled(string selection, string option)
    {
        await using var desk = new TestDesk();
        using var server = desk.Start("Xvfb", ["-displayfd", "1", "-nolisten", "tcp"]);
        try
        {
            desk.Variables["DISPLAY"] = $":{await server.StandardOutput.ReadLineAsync()}";
            using var owner = await OfferAsync(desk, selection, "Zentrale: 030 609854-180");

            var run = await desk.RunAsync("dial", option, "--json");

            run.ExitCode.ShouldBe(0, run.Errors);
            run.Json.GetProperty("call").GetProperty("remoteNumber").GetString().ShouldBe("+4930609854180");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>xclip keeps the text for whoever asks, in a process of its own; the one that is started ends when that is ready.</summary>
    private static async Task<Process> OfferAsync(TestDesk desk, string selection, string text)
    {
        var owner = desk.Start("xclip", ["-in", "-selection", selection]);
        await owner.StandardInput.WriteAsync(text);
        owner.StandardInput.Close();
        await owner.WaitForExitAsync();
        return owner;
    }
}
