using Ringbridge.Agent.Journal;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("eva")]
    [InlineData("MÜLLER")]
    [InlineData("muller eva")]
    [InlineData("offer vip")]
    [InlineData("  Eva   Müller  ")]
    [InlineData("609854")]
    [InlineData("030 609854")]
    [InlineData("030/609854-180")]
    [InlineData("+49 (0)30 609854")]
    [InlineData("0049 30 609854180")]
    public void It_finds_words_in_any_order_and_numbers_in_any_form(string text) => Finds(text).ShouldBeTrue();

    [Theory]
    [InlineData("Eva Schmidt")]
    [InlineData("609855")]
    [InlineData("vip=")]
    public void It_finds_only_what_is_there(string text) => Finds(text).ShouldBeFalse();

    [Fact]
    public void A_call_without_number_and_name_is_found_by_its_note() => new SearchText("offer").IsIn(null, null, null, "The offer", null).ShouldBeTrue();

    private static bool Finds(string text) =>
        new SearchText(text).IsIn("+4930609854180", "+49 30 609854180", "Eva Müller", "Wants an offer", "\nVIP\nBerlin\n");
}
