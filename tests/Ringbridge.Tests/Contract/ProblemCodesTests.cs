using System.Text.RegularExpressions;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Generator;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Contract;

/// <summary>Every error code has a sentence in both languages and a numbered row in docs/protocol.md.</summary>
public sealed partial class ProblemCodesTests
{
    private static readonly string[] AllReasons = [.. StringConstants.Of(typeof(Reasons)).Select(constant => constant.Value)];
    private static readonly string[] AllDetails = [.. StringConstants.Of(typeof(Details)).Select(constant => constant.Value)];
    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs/protocol.md"));

    [Fact]
    public void Every_code_has_a_sentence() =>
        ProblemTexts.Codes.ShouldBe([.. AllReasons, .. AllDetails], ignoreOrder: true);

    [Fact]
    public void No_detail_has_the_name_of_a_reason() => AllReasons.Intersect(AllDetails).ShouldBeEmpty();

    [Fact]
    public void German_and_English_use_the_same_values() =>
        ProblemTexts.Codes.Where(code => !Placeholders(code, "en").SetEquals(Placeholders(code, "de"))).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_ends_like_one()
    {
        var open = from code in ProblemTexts.Codes
                   from language in new[] { "en", "de" }
                   let text = Sentence(code, language)
                   where !".?".Contains(text[^1], StringComparison.Ordinal) && text[^1] != '}'
                   select $"{code} {language}: {text}";

        open.ShouldBeEmpty();
    }

    [Fact]
    public void German_and_English_differ() =>
        ProblemTexts.Codes.Where(code => Sentence(code, "en") == Sentence(code, "de")).ShouldBeEmpty();

    [Theory]
    [InlineData("reason")]
    [InlineData("detail")]
    public void Every_code_has_a_row_in_the_document(string column)
    {
        var codes = column == "reason" ? AllReasons : AllDetails;
        var documented = Rows().Select(row => row.Groups[column].Value).Where(code => code != "").ToList();

        codes.Except(documented).ShouldBeEmpty("Give it a row and a number in docs/protocol.md.");
        documented.ShouldBeUnique();
    }

    [Fact]
    public void The_numbers_rise_and_reasons_have_the_round_ones()
    {
        var numbers = Rows().Select(row => int.Parse(row.Groups["number"].Value)).ToList();

        numbers.ShouldBe(numbers.Distinct().Order());
        Rows().Where(row => int.Parse(row.Groups["number"].Value) % 10 == 0 != row.Groups["reason"].Success)
            .Select(row => row.Value)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_method_is_documented() => StringConstants.Of(typeof(RpcMethods))
        .Where(method => !Document.Contains($"\n| `{method.Value}` |", StringComparison.Ordinal))
        .ShouldBeEmpty();

    private static MatchCollection Rows() => Row().Matches(Document);

    private static HashSet<string> Placeholders(string code, string language) =>
        [.. Placeholder().Matches(Sentence(code, language)).Select(match => match.Value)];

    private static string Sentence(string code, string language) => ProblemTexts.Render(new Problem(code), language);

    [GeneratedRegex(@"^\| (?<number>\d+) \|(?: `(?<reason>\w+)`)? \|(?: `(?<detail>\w+)`)? \|.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
