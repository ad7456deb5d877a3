using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

public sealed class EmergencyTests
{
    [Theory]
    [InlineData("112")]
    [InlineData("110")]
    [InlineData("911")]
    [InlineData("１１２")]
    [InlineData("1 1 2")]
    [InlineData("1-1-2")]
    [InlineData("(112)")]
    [InlineData("tel:112")]
    [InlineData("tel:110;phone-context=+49")]
    [InlineData("tel:112;phone-context=+43")]
    [InlineData("tel:112;phone-context=example.com")]
    [InlineData("sip:112@pbx.example")]
    [InlineData("callto:112")]
    [InlineData("Notruf 112")]
    [InlineData("Feuerwehr: 112")]
    [InlineData("Polizei 110")]
    [InlineData("0112")]
    [InlineData("0 112")]
    [InlineData("0-110")]
    [InlineData("00112")]
    [InlineData("+49112")]
    [InlineData("+49 (0) 112")]
    [InlineData("+49 110")]
    [InlineData("0049 112")]
    [InlineData("0049110")]
    [InlineData("tel:+49-0112")]
    public void An_emergency_number_is_one_in_whatever_writing(string text)
    {
        var number = Place.Number(text, Place.MunichBehindZero);
        number.Kind.ShouldBe(NumberKind.Emergency);
        number.Confirm.ShouldBe([ConfirmKind.Emergency]);
        number.E164.ShouldBeNull();
    }

    [Theory]
    [InlineData("DE", "110 112 911")]
    [InlineData("AT", "112 122 128 133 140 141 144 911")]
    [InlineData("CH", "112 117 118 144 145 1414 1415 911")]
    [InlineData("LI", "112 117 118 144")]
    [InlineData("FR", "15 17 18 112 114 115")]
    [InlineData("IT", "112 113 115 118")]
    [InlineData("GB", "999 112")]
    [InlineData("US", "911")]
    [InlineData("AU", "000 112")]
    [InlineData("", "112 911")]
    public void Every_country_has_its_own(string country, string numbers)
    {
        foreach (var number in numbers.Split(' '))
        {
            Place.Number(number, Place.Munich with { Country = country }).Kind.ShouldBe(NumberKind.Emergency, number);
        }
    }

    [Fact]
    public void An_emergency_number_is_never_an_internal_one() =>
        Place.Number("112", Place.Munich with { InternalNumbers = @"\d{3}" }).Kind.ShouldBe(NumberKind.Emergency);

    [Theory]
    [InlineData("133")]
    [InlineData("999")]
    [InlineData("1120")]
    public void The_emergency_numbers_of_other_countries_may_be_internal_ones(string text) => Place.Number(text).Kind.ShouldBe(NumberKind.Internal);

    [Theory]
    [InlineData("tel:133;phone-context=+43")]
    [InlineData("+43133")]
    public void The_emergency_number_of_another_country_cannot_be_dialled_from_here(string text) => Place.Problem(text).ShouldBe("badNumber/numberTooShort");

    [Theory]
    [InlineData("112", NumberFormat.E164, "112")]
    [InlineData("112", NumberFormat.OutsideLine, "112")]
    [InlineData("112", NumberFormat.International, "112")]
    [InlineData("0112", NumberFormat.E164, "112")]
    [InlineData("0112", NumberFormat.OutsideLine, "0112")]
    [InlineData("+49 112", NumberFormat.OutsideLine, "112")]
    public void It_goes_out_bare_unless_somebody_wrote_the_outside_line_prefix(string text, NumberFormat format, string dialled) =>
        Place.Dialled(text, Place.MunichBehindZero, format).ShouldBe(dialled);

    [Fact]
    public void Two_emergency_numbers_are_a_question() => Place.Problem("110 / 112").ShouldBe("badNumber/severalNumbers");
}
