using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("DE", "609854", "+4989609854")]
    [InlineData("DE", "030609854", "+4930609854")]
    [InlineData("DE", "0043158858", "+43158858")]
    [InlineData("AT", "58858", "+43158858")]
    [InlineData("AT", "01 58858", "+43158858")]
    [InlineData("AT", "0664 1234567", "+436641234567")]
    [InlineData("AT", "0049 30 609854", "+4930609854")]
    [InlineData("CH", "668 18 00", "+41446681800")]
    [InlineData("CH", "044 668 18 00", "+41446681800")]
    [InlineData("CH", "79 123 45 67", "+41791234567")]
    [InlineData("FR", "01 42 68 53 00", "+33142685300")]
    [InlineData("FR", "06.12.34.56.78", "+33612345678")]
    [InlineData("IT", "06 698 83145", "+390669883145")]
    [InlineData("IT", "698 83145", "+390669883145")]
    [InlineData("IT", "347 123 4567", "+393471234567")]
    [InlineData("US", "(212) 555-2368", "+12125552368")]
    [InlineData("US", "1-212-555-2368", "+12125552368")]
    [InlineData("US", "555-2368", "+12125552368")]
    [InlineData("US", "011 49 30 609854", "+4930609854")]
    [InlineData("US", "0049 30 609854", "+4930609854")]
    [InlineData("US", "9 1 212 555 2368", "+12125552368")]
    [InlineData("US", "416 967 1111", "+14169671111")]
    [InlineData("GB", "020 7946 0958", "+442079460958")]
    [InlineData("GB", "7946 0958", "+442079460958")]
    [InlineData("GB", "0044 20 7946 0958", "+442079460958")]
    public void The_own_country_completes_what_is_missing(string country, string text, string e164)
    {
        var at = country switch
        {
            "DE" => Place.Munich,
            "AT" => Place.Austria,
            "CH" => Place.Switzerland,
            "FR" => Place.France,
            "IT" => Place.Italy,
            "US" => Place.UnitedStates,
            _ => Place.Britain,
        };
        Place.Number(text, at).E164.ShouldBe(e164);
    }

    [Theory]
    [InlineData("609854")]
    [InlineData("1234567")]
    [InlineData("30609854")]
    public void Without_an_area_code_a_local_number_is_not_guessed_at(string text) =>
        Place.Problem(text, Place.Germany).ShouldBe("badNumber/areaCodeMissing");

    [Fact]
    public void The_area_code_may_be_set_with_its_trunk_prefix() =>
        Place.Number("609854", Place.Munich with { AreaCode = "089" }).E164.ShouldBe("+4989609854");

    [Theory]
    [InlineData("0 030 609854")]
    [InlineData("0-030-609854")]
    [InlineData("0030609854")]
    [InlineData("0 0049 30 609854")]
    [InlineData("0004930609854")]
    [InlineData("0 +49 30 609854")]
    [InlineData("0+4930609854")]
    [InlineData("030 609854")]
    public void An_outside_line_prefix_that_is_already_there_is_not_doubled(string text) =>
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.OutsideLine).ShouldBe("0030609854");

    [Theory]
    [InlineData("0030 21 0123 4567", "+302101234567")]
    [InlineData("0234567", "+49234567")]
    public void Where_it_cannot_be_told_the_number_counts_as_written(string text, string e164) =>
        Place.Number(text, Place.MunichBehindZero).E164.ShouldBe(e164);

    [Theory]
    [InlineData("9 609854", "+4989609854")]
    [InlineData("9-030-609854", "+4930609854")]
    [InlineData("9004930609854", "+4930609854")]
    public void Another_prefix_than_the_trunk_prefix_is_seen_when_it_stands_apart(string text, string e164) =>
        Place.Number(text, Place.Munich with { OutsideLine = "9" }).E164.ShouldBe(e164);

    [Fact]
    public void Where_area_codes_begin_with_zero_the_prefix_must_stand_apart() =>
        Place.Number("0 06 123 4567", Place.Italy with { OutsideLine = "0" }).E164.ShouldBe("+39061234567");

    [Theory]
    [InlineData("0800 FLOWERS", "DE", "+498003569377")]
    [InlineData("+1 800 FLOWERS", "DE", "+18003569377")]
    [InlineData("1-800-GO-FEDEX", "US", "+18004633339")]
    [InlineData("tel:1-800-FLOWERS", "US", "+18003569377")]
    [InlineData("0700 PIZZABOX", "DE", "+4970074992269")]
    public void Letters_count_as_digits_where_companies_choose_such_numbers(string text, string country, string e164) =>
        Place.Number(text, Place.Germany with { Country = country }).E164.ShouldBe(e164);

    [Theory]
    [InlineData("030 FLOWERS")]
    [InlineData("0800 flowers")]
    [InlineData("0900 FLOWERS")]
    [InlineData("FLOWERS")]
    [InlineData("0800 AB")]
    public void Letters_count_for_nothing_anywhere_else(string text) => Place.Problem(text).ShouldStartWith("badNumber");
}
