using System.Text.Json;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.DialPlan;

/// <summary>The tables of docs/dial-plan.md, tried out.</summary>
public sealed class DocumentationTests
{
    public static IEnumerable<object[]> Numbers => Rows("## Examples", columns: 4);

    public static IEnumerable<object[]> Problems => Rows("Not dialled:", columns: 2);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_documented_number_is_dialled_as_documented(string written, string kind, string shown, string dialled)
    {
        var number = Place.Number(written, Place.MunichBehindZero, NumberFormat.OutsideLine);
        JsonNamingPolicy.CamelCase.ConvertName(number.Kind.ToString()).ShouldBe(kind);
        number.Display.ShouldBe(shown);
        number.Dialled.ShouldBe(dialled);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_documented_problem_is_one(string written, string problem) => Place.Problem(written, Place.MunichBehindZero).ShouldBe(problem);

    private static IEnumerable<string[]> Rows(string after, int columns) =>
        File.ReadLines(Repository.PathOf("docs/dial-plan.md"))
            .SkipWhile(line => line != after)
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim('`', ' ')).ToArray())
            .Where(row => row.Length == columns);
}
