using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

public sealed class KindTests
{
    [Theory]
    [InlineData("030 609854", NumberKind.Fixed, "DE")]
    [InlineData("0171 1234567", NumberKind.Mobile, "DE")]
    [InlineData("01511 1234567", NumberKind.Mobile, "DE")]
    [InlineData("0800 1234567", NumberKind.TollFree, "DE")]
    [InlineData("0900 3 123456", NumberKind.Premium, "DE")]
    [InlineData("0900 2 123456", NumberKind.Premium, "DE")]
    [InlineData("0190 812345", NumberKind.Premium, "DE")]
    [InlineData("0137 1234567", NumberKind.Premium, "DE")]
    [InlineData("0137 7 123456", NumberKind.Premium, "DE")]
    [InlineData("0180 6 123456", NumberKind.Shared, "DE")]
    [InlineData("032 221234567", NumberKind.Fixed, "DE")]
    [InlineData("0700 12345678", NumberKind.Service, "DE")]
    [InlineData("089 19222", NumberKind.Fixed, "DE")]
    [InlineData("+43 1 58858", NumberKind.Fixed, "AT")]
    [InlineData("+43 664 1234567", NumberKind.Mobile, "AT")]
    [InlineData("+43 720 123456", NumberKind.Service, "AT")]
    [InlineData("+43 800 123456", NumberKind.TollFree, "AT")]
    [InlineData("+43 810 123456", NumberKind.Shared, "AT")]
    [InlineData("+43 900 123456", NumberKind.Premium, "AT")]
    [InlineData("+43 930 123456", NumberKind.Premium, "AT")]
    [InlineData("+41 44 668 18 00", NumberKind.Fixed, "CH")]
    [InlineData("+41 79 123 45 67", NumberKind.Mobile, "CH")]
    [InlineData("+41 800 123 456", NumberKind.TollFree, "CH")]
    [InlineData("+41 848 123 456", NumberKind.Shared, "CH")]
    [InlineData("+41 900 123 456", NumberKind.Premium, "CH")]
    [InlineData("+423 234 56 78", NumberKind.Fixed, "LI")]
    [InlineData("+33 1 42 68 53 00", NumberKind.Fixed, "FR")]
    [InlineData("+33 6 12 34 56 78", NumberKind.Mobile, "FR")]
    [InlineData("+39 02 8646 2134", NumberKind.Fixed, "IT")]
    [InlineData("+39 347 123 4567", NumberKind.Mobile, "IT")]
    [InlineData("+44 20 7946 0958", NumberKind.Fixed, "GB")]
    [InlineData("+44 7400 123456", NumberKind.Mobile, "GB")]
    [InlineData("+1 212 555 2368", NumberKind.Fixed, "US")]
    [InlineData("+1 416 967 1111", NumberKind.Fixed, "CA")]
    [InlineData("+1 900 555 2368", NumberKind.Premium, "US")]
    [InlineData("+1 876 955 1234", NumberKind.Fixed, "JM")]
    [InlineData("+7 727 258 1234", NumberKind.Fixed, "KZ")]
    [InlineData("+870 773 111 632", NumberKind.Satellite, null)]
    [InlineData("+881 631 555 123", NumberKind.Satellite, null)]
    [InlineData("+882 16 1234567", NumberKind.Satellite, null)]
    [InlineData("+883 5100 1234567", NumberKind.Satellite, null)]
    [InlineData("+878 10 1234567890", NumberKind.Service, null)]
    [InlineData("+979 1 2345 6789", NumberKind.Premium, null)]
    [InlineData("+800 1234 5678", NumberKind.TollFree, null)]
    [InlineData("+808 1234 5678", NumberKind.Shared, null)]
    public void A_public_number_has_the_kind_its_numbering_plan_gives_it(string text, NumberKind kind, string? country)
    {
        var number = Place.Number(text);
        number.Kind.ShouldBe(kind);
        number.Country.ShouldBe(country);
    }

    [Theory]
    [InlineData("DE", "116117", NumberKind.Service)]
    [InlineData("DE", "116 116", NumberKind.Service)]
    [InlineData("DE", "+49 116117", NumberKind.Service)]
    [InlineData("DE", "11880", NumberKind.Premium)]
    [InlineData("DE", "118 33", NumberKind.Premium)]
    [InlineData("DE", "011880", NumberKind.Premium)]
    [InlineData("DE", "+4911880", NumberKind.Premium)]
    [InlineData("DE", "tel:11880;phone-context=+49", NumberKind.Premium)]
    [InlineData("DE", "tel:115;phone-context=+49", NumberKind.Service)]
    [InlineData("DE", "19222", NumberKind.Service)]
    [InlineData("DE", "+49 115", NumberKind.Service)]
    [InlineData("AT", "118877", NumberKind.Premium)]
    [InlineData("CH", "tel:1818;phone-context=+41", NumberKind.Premium)]
    public void A_short_number_of_the_own_country_is_a_service(string country, string text, NumberKind kind)
    {
        var number = Place.Number(text, Place.Germany with { Country = country });
        number.Kind.ShouldBe(kind);
        number.E164.ShouldBeNull();
    }

    [Theory]
    [InlineData("12")]
    [InlineData("115")]
    [InlineData("4711")]
    [InlineData("tel:102")]
    [InlineData("sip:102@pbx.example")]
    [InlineData("tel:102;phone-context=pbx.example")]
    [InlineData("Durchwahl 102")]
    [InlineData("DW -102")]
    [InlineData("App. 102")]
    public void A_number_of_the_internal_pattern_is_internal(string text)
    {
        var number = Place.Number(text);
        number.Kind.ShouldBe(NumberKind.Internal);
        number.E164.ShouldBeNull();
        number.Country.ShouldBeNull();
        number.Confirm.ShouldBeEmpty();
    }

    [Fact]
    public void An_internal_number_that_costs_extra_outside_is_asked_about()
    {
        var number = Place.Number("1818", Place.Switzerland);
        number.Kind.ShouldBe(NumberKind.Internal);
        number.Confirm.ShouldBe([ConfirmKind.Premium]);
    }

    [Fact]
    public void The_internal_pattern_matches_whole_numbers_only() =>
        Place.Number("030 609854", Place.Munich with { InternalNumbers = @"\d{3}" }).Kind.ShouldBe(NumberKind.Fixed);

    [Theory]
    [InlineData("030 1234", NumberKind.Fixed)]
    [InlineData("+49 12345678", NumberKind.Premium)]
    [InlineData("0199 1234567", NumberKind.Unknown)]
    [InlineData("+1 555 555 5555", NumberKind.Unknown)]
    public void A_number_of_possible_length_is_dialled_even_if_nobody_knows_its_range(string text, NumberKind kind) =>
        Place.Number(text).Kind.ShouldBe(kind);

    [Fact]
    public void A_number_of_unknown_country_is_asked_about_as_foreign() =>
        Place.Number("+1 555 555 5555", Place.UnitedStates).Confirm.ShouldBe([ConfirmKind.Foreign]);

    [Fact]
    public void The_own_country_is_never_foreign() => Place.Number("+49 30 609854", Place.Munich with { Country = "de" }).Confirm.ShouldBeEmpty();
}
