using Ringbridge.Agent.Numbers;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Agent.Numbers;

public sealed class AreaNamesTests
{
    [Theory]
    [InlineData("+4930609854180", "Berlin")]
    [InlineData("+49891234567", "München")]
    [InlineData("+498912", "München")]
    [InlineData("+4961812950", "Hanau")]
    [InlineData("+41443334455", "Zürich")]
    [InlineData("+4319876543", "Wien")]
    [InlineData("+43662123456", "Salzburg")]
    [InlineData("+4121345", "Lausanne")]
    [InlineData("+33123456789", null)]
    [InlineData("+49", null)]
    [InlineData("", null)]
    public void The_longest_known_area_code_names_the_place(string number, string? place) => AreaNames.Of(number, isGerman: true).ShouldBe(place);

    [Theory]
    [InlineData("+49891234567", "Munich")]
    [InlineData("+4319876543", "Vienna")]
    [InlineData("+4930609854180", "Berlin")]
    public void English_has_names_of_its_own_for_some(string number, string place) => AreaNames.Of(number, isGerman: false).ShouldBe(place);

    [Fact]
    public void Every_row_is_found()
    {
        using var table = new StreamReader(typeof(AreaNames).Assembly.GetManifestResourceStream("area-names.tsv")!);
        while (table.ReadLine() is { } row)
        {
            AreaNames.Of($"+{row.Split('\t')[0]}", isGerman: true).ShouldBe(row.Split('\t')[1]);
        }
    }

    [Fact]
    public async Task A_caller_comes_with_what_the_number_tells_and_so_does_the_entry_in_the_journal()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync("de");

        var call = await client.RingAsync("089 1234567");
        await client.PlayAsync(RpcMethods.SimulatorEnd);

        foreach (var seen in (Call[])[call, (await client.JournalAsync())[0]])
        {
            (seen.RemoteKind, seen.RemoteCountry, seen.RemoteArea).ShouldBe((NumberKind.Fixed, "DE", "München"));
        }
    }

    [Theory]
    [InlineData("+491701234567", NumberKind.Mobile, "DE")]
    [InlineData("102", NumberKind.Internal, null)]
    [InlineData("+33123456789", NumberKind.Fixed, "FR")]
    public async Task What_has_no_place_has_none(string number, NumberKind kind, string? country)
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);

        var call = await (await agent.OpenAsync("de")).RingAsync(number);

        (call.RemoteKind, call.RemoteCountry, call.RemoteArea).ShouldBe((kind, country, null));
    }
}
