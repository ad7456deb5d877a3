using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Tests.Contacts.Matching;

/// <summary>How far the ends of numbers are believed.</summary>
public sealed class SuffixMatchesTests
{
    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 0)]
    public void An_end_that_more_than_five_have_says_nothing(int have, int believed) => Believed([.. Ends(11, have)]).Count.ShouldBe(believed);

    [Fact]
    public void A_long_end_leaves_no_doubt_to_a_short_one() => Believed([.. Ends(7, 6), .. Ends(8, 1), .. Ends(9, 2)]).Select(match => match.AlikeDigits).ShouldBe([9, 9]);

    [Fact]
    public void Where_too_many_have_a_long_end_a_short_one_says_nothing_either() => Believed([.. Ends(7, 1), .. Ends(9, 6)]).ShouldBeEmpty();

    [Fact]
    public void Who_has_the_number_itself_is_believed_however_many_ends_there_are()
    {
        NumberMatch[] sure = [new(MatchKind.Exact), new(MatchKind.National), new(MatchKind.MainLine)];

        Believed([.. Ends(7, 6), .. sure]).ShouldBe(sure);
    }

    private static IReadOnlyList<NumberMatch> Believed(IReadOnlyList<NumberMatch> all)
    {
        var isBelieved = SuffixMatches.Believed(all);
        return [.. all.Where(match => isBelieved(match))];
    }

    private static IEnumerable<NumberMatch> Ends(int alikeDigits, int count) =>
        Enumerable.Repeat(new NumberMatch(MatchKind.Suffix) { AlikeDigits = alikeDigits }, count);
}
