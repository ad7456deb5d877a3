using System.Text.Json;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Tests.Lines.Options;

public sealed class LineOptionsTests
{
    [Fact]
    public void Right_settings_have_no_problems()
    {
        Check("yealink", new { address = "http://10.1.2.3", user = "admin", password = new { secret = "desk" }, timeoutMs = 4000, generation = "servlet" })
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_key_is_named_with_the_nearest_known_one()
    {
        var problem = Check("yealink", new { address = "http://10.1.2.3", adress = "http://10.1.2.3" }).ShouldHaveSingleItem();

        problem.Detail.ShouldBe(Details.UnknownKey);
        ProblemTexts.Render(problem, "en").ShouldBe("Line “desk” has an unknown setting “adress”. Did you mean “address”?");
        problem.Arguments["place"].ShouldBe("lines.desk.adress");
    }

    [Fact]
    public void A_missing_key_is_named_with_an_example()
    {
        var problem = Check("yealink", new { }).ShouldHaveSingleItem();

        problem.Detail.ShouldBe(Details.MissingKey);
        ProblemTexts.Render(problem, "de").ShouldBe("Der Leitung „desk“ fehlt die Einstellung „address“. Sie sieht so aus: http://10.1.2.3");
    }

    [Fact]
    public void An_empty_text_counts_as_missing()
    {
        Check("yealink", new { address = " " }).ShouldHaveSingleItem().Detail.ShouldBe(Details.MissingKey);
    }

    [Theory]
    [InlineData("address", """ "http://admin:pw@10.1.2.3" """)]
    [InlineData("address", "7")]
    [InlineData("user", "\"a\\r\\nb\"")]
    [InlineData("password", "7")]
    [InlineData("password", """ {"secret": ""} """)]
    [InlineData("password", """ {"secret": "a", "other": 1} """)]
    [InlineData("certificate", "\"abc\"")]
    [InlineData("timeoutMs", "0")]
    [InlineData("timeoutMs", "-5")]
    [InlineData("timeoutMs", "1.5")]
    [InlineData("timeoutMs", "\"soon\"")]
    [InlineData("generation", "\"newest\"")]
    public void A_value_of_the_wrong_form_is_named(string key, string json)
    {
        var settings = TestLines.Settings("yealink", new { address = "http://10.1.2.3" });
        settings.Options[key] = JsonDocument.Parse(json).RootElement;

        var problem = LineOptions.Check(LineTypes.Find("yealink")!.Describe("en"), settings).ShouldHaveSingleItem();

        problem.Detail.ShouldBe(Details.BadValue);
        problem.Arguments["key"].ShouldBe(key);
        ProblemTexts.Render(problem, "de").ShouldNotContain("{example}");
    }

    [Fact]
    public void A_template_without_a_number_is_no_template()
    {
        Check("actionUrl", new { template = "http://127.0.0.1:61235/" }).ShouldHaveSingleItem().Detail.ShouldBe(Details.BadValue);
    }

    [Fact]
    public void Every_problem_is_told_not_only_the_first()
    {
        Check("yealink", new { adress = "x", generation = "y" }).Count.ShouldBe(3);
    }

    [Fact]
    public void Numbers_may_come_from_a_form_as_text()
    {
        var type = LineTypes.Find("yealink")!.Describe("en");

        new LineOptions(type, TestLines.Settings("yealink", new { timeoutMs = "4000" })).Number("timeoutMs").ShouldBe(4000);
        new LineOptions(type, TestLines.Settings("yealink", new { timeoutMs = 4000 })).Number("timeoutMs").ShouldBe(4000);
        new LineOptions(type, TestLines.Settings("yealink", new { })).Number("timeoutMs").ShouldBe(8000);
    }

    [Fact]
    public void A_plain_password_does_not_show_itself()
    {
        LineSecret.Read(JsonSerializer.SerializeToElement("s3cret")).ShouldNotBeNull().ToString().ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("adress", "address")]
    [InlineData("pasword", "password")]
    [InlineData("ADDRESS", "address")]
    [InlineData("timeout", "timeoutMs")]
    public void The_nearest_key_is_the_one_with_the_fewest_changes(string key, string nearest)
    {
        NearestKey.To(key, ["id", "address", "user", "password", "timeoutMs"]).ShouldBe(nearest);
    }

    private static IReadOnlyList<Problem> Check(string type, object options) =>
        LineOptions.Check(LineTypes.Find(type)!.Describe("en"), TestLines.Settings(type, options));
}
