using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

public sealed class FormatTests
{
    [Theory]
    [InlineData("030 609854", "+4930609854", "4930609854", "004930609854", "030609854", "0030609854")]
    [InlineData("+43 1 58858", "+43158858", "43158858", "0043158858", "0043158858", "00043158858")]
    [InlineData("+39 06 698 83145", "+390669883145", "390669883145", "00390669883145", "00390669883145", "000390669883145")]
    [InlineData("+881 631 555 123", "+881631555123", "881631555123", "00881631555123", "00881631555123", "000881631555123")]
    [InlineData("12", "12", "12", "12", "12", "12")]
    [InlineData("112", "112", "112", "112", "112", "112")]
    [InlineData("116117", "116117", "116117", "116117", "116117", "0116117")]
    public void Each_line_gets_the_number_as_it_wants_it(
        string text, string e164, string digits, string international, string national, string outsideLine)
    {
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.E164).ShouldBe(e164);
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.Digits).ShouldBe(digits);
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.International).ShouldBe(international);
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.National).ShouldBe(national);
        Place.Dialled(text, Place.MunichBehindZero, NumberFormat.OutsideLine).ShouldBe(outsideLine);
    }

    [Theory]
    [InlineData("US", "(212) 555-2368", "12125552368", "01112125552368")]
    [InlineData("US", "+1 416 967 1111", "14169671111", "01114169671111")]
    [InlineData("US", "+49 30 609854", "0114930609854", "0114930609854")]
    [InlineData("IT", "06 698 83145", "0669883145", "00390669883145")]
    [InlineData("IT", "+49 30 609854", "004930609854", "004930609854")]
    [InlineData("FR", "+33 1 42 68 53 00", "0142685300", "0033142685300")]
    [InlineData("GB", "+44 1534 456789", "01534456789", "00441534456789")]
    [InlineData("HU", "+36 1 234 5678", "0612345678", "003612345678")]
    [InlineData("AU", "+61 1300 123 456", "1300123456", "0011611300123456")]
    [InlineData("JP", "+49 30 609854", "0104930609854", "0104930609854")]
    public void Every_country_dials_with_its_own_prefixes(string country, string text, string national, string international)
    {
        var at = new DialPlanOptions(country, "", "", "");
        Place.Dialled(text, at, NumberFormat.National).ShouldBe(national);
        Place.Dialled(text, at, NumberFormat.International).ShouldBe(international);
    }

    [Theory]
    [InlineData("+4930609854180", "+49 30 609854180")]
    [InlineData("+49 30 609854-180", "+49 30 609854-180")]
    [InlineData("030/609854-0", "+49 30 609854-0")]
    [InlineData("+49-30-609854-180", "+49 30 609854-180")]
    [InlineData("030-609854", "+49 30 609854")]
    [InlineData("030 60-98-54", "+49 30 609854")]
    [InlineData("+43 1 58858-0", "+43 1 58858-0")]
    [InlineData("+41 44 668-1800", "+41 44 668 18 00")]
    [InlineData("212-555-2368", "+1 212 555 2368")]
    [InlineData("0171-1234567", "+49 171 1234567")]
    [InlineData("6098-54", "+49 89 6098-54")]
    [InlineData("0800 1234567", "+49 800 1234567")]
    [InlineData("116117", "116 117")]
    [InlineData("11880", "11880")]
    [InlineData("12", "12")]
    [InlineData("112", "112")]
    [InlineData("+881 631 555 123", "+881 6 315 55123")]
    public void A_number_is_shown_grouped_as_people_read_it(string text, string display) =>
        Place.Number(text, text.StartsWith("212", StringComparison.Ordinal) ? Place.UnitedStates : Place.Munich).Display.ShouldBe(display);
}
