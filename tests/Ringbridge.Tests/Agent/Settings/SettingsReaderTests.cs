using System.Runtime.CompilerServices;
using System.Text;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class SettingsReaderTests
{
    private const string Good = """
        {
          // Munich
          "country": "DE", "areaCode": "89", "outsideLine": "0", "internalNumbers": "^[1-9]\\d{1,3}$",
          "defaultLine": "desk",
          "lines": [
            { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "user": "admin", "password": { "secret": "desk" } },
            { "id": "play", "type": "simulator", "name": "Play", "numberFormat": "e164" },
          ],
          "policy": { "callsPerMinute": 5, "confirm": ["premium"], "allowedCountries": ["AT", "CH"] },
          "journal": { "days": 30 },
        }
        """;

    private static readonly string[] Bad =
    [
        "{ \"country\": \"DE\"",
        "{\n  \"country\": \"DE\",\n  \"lines\": [\n    { \"id\": \"desk\", }\n  }\n",
        "[]",
        "{} {}",
        "{ \"contry\": \"DE\" }",
        "{ \"country\": \"Germany\" }",
        "{ \"country\": 49 }",
        "{ \"areaCode\": \"08 9\" }",
        "{ \"outsideLine\": \"*0\" }",
        "{ \"internalNumbers\": \"^[1-9\" }",
        "{ \"country\": \"DE\",\n  \"country\": \"AT\" }",
        "{ \"defaultLine\": \"desk\" }",
        "{ \"lines\": {} }",
        "{ \"lines\": [ \"desk\" ] }",
        "{ \"lines\": [\n  { \"type\": \"simulator\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"my desk\", \"type\": \"simulator\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"desk\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"desk\", \"type\": \"yealnk\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"desk\", \"type\": \"yealink\",\n    \"adress\": \"http://10.1.2.3\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"desk\", \"type\": \"yealink\",\n    \"address\": \"javascript:alert(1)\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"a\", \"type\": \"simulator\" },\n  { \"id\": \"A\", \"type\": \"simulator\" } ] }",
        "{ \"lines\": [\n  { \"id\": \"a\", \"type\": \"simulator\", \"numberFormat\": \"E164\" } ] }",
        "{ \"policy\": { \"callsPerMinutes\": 3 } }",
        "{ \"policy\": { \"callsPerMinute\": 0 } }",
        "{ \"policy\": { \"confirm\": [\"everything\"] } }",
        "{ \"policy\": { \"allowedCountries\": [\"Austria\"] } }",
        "{ \"policy\": 7 }",
        "{ \"journal\": {\n    \"days\": 4000 } }",
    ];

    [Fact]
    public void A_file_with_comments_and_trailing_commas_is_read()
    {
        var settings = Read(Good).Settings.ShouldNotBeNull();

        settings.AreaCode.ShouldBe("89");
        settings.Lines.Select(line => line.Id).ShouldBe(["desk", "play"]);
        settings.Lines[0].Options["address"].GetString().ShouldBe("http://10.1.2.3");
        settings.Lines[1].NumberFormat.ShouldBe(NumberFormat.E164);
        settings.Policy.Confirm.ShouldBe([ConfirmKind.Premium]);
        settings.Journal.Days.ShouldBe(30);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Read("\uFEFF" + Good).Settings.ShouldNotBeNull();

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        var settings = Read("{}").Settings.ShouldNotBeNull();

        settings.Country.ShouldBe("DE");
        settings.Lines.ShouldBeEmpty();
        settings.Policy.CallsPerMinute.ShouldBe(10);
        settings.Journal.Days.ShouldBe(90);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_file_means_the_defaults(string text) => Read(text).Settings.ShouldNotBeNull();

    [Fact]
    public void Every_fault_has_a_sentence_with_its_place()
    {
        var table = new StringBuilder();
        foreach (var text in Bad)
        {
            table.AppendLine(text);
            foreach (var problem in Read(text).Problems)
            {
                table.AppendLine($"  → {problem.Arguments["place"]}").AppendLine($"    {ProblemTexts.Render(problem, "en")}").AppendLine($"    {ProblemTexts.Render(problem, "de")}");
            }
        }

        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Read("""{ "contry": "DE", "areaCode": 89, "policy": { "confrm": [] } }""").Problems.Count.ShouldBe(3);

    [Fact]
    public void A_file_nested_too_deeply_is_a_fault() =>
        Read(new string('[', 100)).Problems.ShouldHaveSingleItem().Detail.ShouldBe(Details.SettingsSyntax);

    [Fact]
    public void A_file_that_is_far_too_big_is_a_fault() =>
        Read($$"""{ "country": "{{new string('x', 2_000_000)}}" }""").Problems.ShouldHaveSingleItem();

    [Fact]
    public void The_example_in_the_documentation_is_valid()
    {
        var text = File.ReadAllText(Path.Combine(Folder(), "../../../../docs/settings.md"));
        var start = text.IndexOf("```jsonc\n", StringComparison.Ordinal) + "```jsonc\n".Length;

        var reading = Read(text[start..text.IndexOf("```", start, StringComparison.Ordinal)]);

        reading.Problems.ShouldBeEmpty();
        reading.Settings!.Lines.Count.ShouldBe(3);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static SettingsReading Read(string text) => SettingsReader.Read(Encoding.UTF8.GetBytes(text), "config.json");
}
