using Ringbridge.Agent.Secrets;

namespace Ringbridge.Tests.Host.Cli;

public sealed class SecretVerbTests
{
    [Theory]
    [InlineData("hunter2", "hunter2")]
    [InlineData("hunter2\n", "hunter2")]
    [InlineData(" with spaces \r\n", " with spaces ")]
    [InlineData("Grüße „1“", "Grüße „1“")]
    public async Task The_value_comes_from_standard_input_and_is_stored(string input, string stored)
    {
        await using var desk = new TestDesk();

        var run = await desk.RunWithInputAsync(input, "secret", "set", "desk");

        run.ExitCode.ShouldBe(0, run.Errors);
        var store = await SecretStores.OpenAsync(desk.Home, CancellationToken.None);
        (await store.GetAsync("desk", CancellationToken.None)).ShouldBe(stored);
    }

    [Fact]
    public async Task The_value_is_never_repeated()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunWithInputAsync("hunter2", "secret", "set", "desk", "--json");

        $"{run.Output}{run.Errors}".ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("../desk")]
    [InlineData("")]
    [InlineData("a b")]
    public async Task A_name_that_could_be_a_path_is_a_wrong_command_line(string name)
    {
        await using var desk = new TestDesk();

        (await desk.RunWithInputAsync("hunter2", "secret", "set", name)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_on_standard_input_stores_nothing()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunWithInputAsync("\n", "secret", "set", "desk");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("nothing was stored");
    }
}
