using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

/// <summary>The dial plan beside libphonenumber-js, on thousands of numbers of all countries.</summary>
public sealed class LibphonenumberTests(LibphonenumberOracle oracle) : IClassFixture<LibphonenumberOracle>
{
    [Fact]
    public void The_oracle_knows_every_country_and_many_numbers()
    {
        oracle.Answers.Count.ShouldBeGreaterThan(3000);
        oracle.Answers.Select(answer => answer.Origin).Distinct().Count().ShouldBeGreaterThan(240);
    }

    [Fact]
    public void International_numbers_are_the_same_numbers() =>
        Differences(answer => (answer.E164, Plan(answer.Text, Place.Nowhere)?.E164)).ShouldBeEmpty();

    [Fact]
    public void Valid_numbers_belong_to_the_same_countries() =>
        Differences(answer => answer.Valid ? (answer.Country, Plan(answer.Text, Place.Nowhere)?.Country) : default).ShouldBeEmpty();

    [Fact]
    public void Valid_numbers_are_of_the_same_kind() =>
        Differences(answer => (KindOf(answer).ToString(), Plan(answer.Text, Place.Nowhere)?.Kind.ToString())).ShouldBeEmpty();

    [Fact]
    public void Numbers_are_grouped_alike() =>
        Differences(answer => (answer.International, Plan(answer.Text, Place.Nowhere)?.Display)).ShouldBeEmpty();

    // libphonenumber-js misreads some numbers that it wrote itself (Panama's 00800 … as +800 …): then ours may be either.
    [Fact]
    public void Numbers_in_national_writing_are_understood_at_home() =>
        Differences(answer => answer.NationalReadAs is null || Plan(answer.National, Home(answer))?.E164 == answer.E164
            ? default
            : (answer.NationalReadAs, Plan(answer.National, Home(answer))?.E164)).ShouldBeEmpty();

    [Fact]
    public void What_is_dialled_at_home_is_understood_at_home() =>
        Differences(answer => answer.NationalReadAs is null ? default : (answer.E164, Plan(National(answer), Home(answer))?.E164)).ShouldBeEmpty();

    private static NumberInfo? Plan(string text, DialPlanOptions at, NumberFormat format = NumberFormat.E164) => DialPlanner.Plan(text, at, format).Number;

    private static string National(LibphonenumberOracle.Answer answer) => Plan(answer.Text, Home(answer), NumberFormat.National)!.Dialled;

    private static DialPlanOptions Home(LibphonenumberOracle.Answer answer) => new(answer.Country!, "", "", "");

    private static NumberKind KindOf(LibphonenumberOracle.Answer answer)
    {
        var isSatellite = new[] { "+870", "+881", "+882", "+883" }.Any(code => answer.E164.StartsWith(code, StringComparison.Ordinal));
        var isMassCalls = answer.E164.StartsWith("+49137", StringComparison.Ordinal);
        return isSatellite ? NumberKind.Satellite : isMassCalls ? NumberKind.Premium : answer.Type switch
        {
            "FIXED_LINE" or "FIXED_LINE_OR_MOBILE" => NumberKind.Fixed,
            "MOBILE" => NumberKind.Mobile,
            "TOLL_FREE" => NumberKind.TollFree,
            "PREMIUM_RATE" => NumberKind.Premium,
            "SHARED_COST" => NumberKind.Shared,
            null => NumberKind.Unknown,
            _ => NumberKind.Service,
        };
    }

    private List<string> Differences(Func<LibphonenumberOracle.Answer, (string? Theirs, string? Ours)> compare) =>
    [
        .. from answer in oracle.Answers
           let pair = compare(answer)
           where pair.Theirs != pair.Ours
           select $"{answer.Origin} {answer.Text} ({answer.National}): {pair.Theirs} there, {pair.Ours ?? "nothing"} here",
    ];
}
