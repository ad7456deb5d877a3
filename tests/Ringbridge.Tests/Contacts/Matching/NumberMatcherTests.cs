using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using static Ringbridge.Tests.Contacts.Here;

namespace Ringbridge.Tests.Contacts.Matching;

/// <summary>Which contacts have a number, and how sure that is.</summary>
public sealed class NumberMatcherTests
{
    [Theory]
    [InlineData("+49 30 609854-180")]
    [InlineData("0049 30 609854180")]
    [InlineData("+49 (0)30 609854-180")]
    [InlineData("+49/30/609854180")]
    [InlineData("+49.30.609854.180")]
    [InlineData("4930609854180")]
    [InlineData("tel:+49-30-609854-180")]
    [InlineData("+49 30 609854-180 (privat)")]
    [InlineData("+49030609854180")]
    public void The_same_number_with_its_country_code_is_exact(string written) =>
        Match("+4930609854180", Person("Anna", written)).ShouldNotBeNull().Kind.ShouldBe(MatchKind.Exact);

    [Theory]
    [InlineData("030 609854180")]
    [InlineData("030/609854-180")]
    [InlineData("(030) 609854 180")]
    [InlineData("030 609854 App. 180")]
    [InlineData("030 609854 Durchwahl 180")]
    public void The_same_number_without_country_code_is_national(string written) =>
        Match("+4930609854180", Person("Anna", written)).ShouldNotBeNull().Kind.ShouldBe(MatchKind.National);

    [Fact]
    public void A_local_number_is_completed_with_the_own_area_code() =>
        Match("+49891234567", Person("Anna", "1234567")).ShouldNotBeNull().Kind.ShouldBe(MatchKind.National);

    [Theory]
    [InlineData("+4930609854180", "+43 30 609854180")]
    [InlineData("+4930609854180", "+49 30 609854181")]
    [InlineData("+4930609854180", "854180")]
    [InlineData("+491701234567", "+43 170 1234567")]
    public void Other_numbers_do_not_fit(string caller, string written) => Match(caller, Person("Anna", written)).ShouldBeNull();

    [Fact]
    public void The_end_of_a_number_fits_where_its_beginning_is_not_understood()
    {
        var match = Match("+4930609854180", Person("Anna", "9999 30609854180")).ShouldNotBeNull();

        (match.Kind, match.AlikeDigits).ShouldBe((MatchKind.Suffix, 11));
    }

    [Theory]
    [InlineData("+999 30609854180", false)]
    [InlineData("00999 30609854180", false)]
    [InlineData("999 30609854180", true)]
    [InlineData("+49 00 30609854180", true)]
    public void The_end_of_a_number_does_not_fit_that_names_another_country(string written, bool fits) =>
        (Match("+4930609854180", Person("Anna", written)) is not null).ShouldBe(fits);

    [Theory]
    [InlineData("+49 30 609854-0", "180")]
    [InlineData("+49306098540", "180")]
    [InlineData("030 609854", "180")]
    public void An_extension_belongs_to_the_company_with_the_main_line(string mainLine, string extension)
    {
        var match = Match("+4930609854180", Company("ACME", mainLine)).ShouldNotBeNull();

        (match.Kind, match.Extension).ShouldBe((MatchKind.MainLine, extension));
    }

    [Fact]
    public void An_extension_does_not_belong_to_a_person_with_another_one() =>
        Match("+4930609854180", Person("Anna", "+49 30 609854-0")).ShouldBeNull();

    [Fact]
    public void A_switchboard_is_known_by_its_label()
    {
        var card = Person("Anna") with { Phones = [new ContactPhone { Number = "+49 30 609854-0", Label = "Zentrale" }] };

        Match("+4930609854180", card).ShouldNotBeNull().Kind.ShouldBe(MatchKind.MainLine);
    }

    [Fact]
    public void A_longer_mobile_number_is_nobodys_extension() => Match("+4917012345678", Company("ACME", "+49 170 1234567")).ShouldBeNull();

    [Fact]
    public void The_surest_of_several_numbers_counts() =>
        Match("+4930609854180", Company("ACME", "+49 30 609854-0", "+49 30 609854-180")).ShouldNotBeNull().Kind.ShouldBe(MatchKind.Exact);

    [Fact]
    public void An_internal_number_fits_itself_and_nothing_longer()
    {
        Match("22", Person("Anna", "22")).ShouldNotBeNull().Kind.ShouldBe(MatchKind.Exact);
        Match("22", Person("Anna", "+49 30 6098522")).ShouldBeNull();
        Match("+4930609822", Person("Anna", "22")).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("anonymous")]
    [InlineData("112")]
    public void Nobody_is_looked_for_without_a_number(string? number) => CallerNumber.Of(number, Munich).ShouldBeNull();

    [Fact]
    public void A_number_is_asked_for_in_the_forms_people_write()
    {
        var caller = Caller("+4930609854180");

        caller.National.ShouldBe("30609854180");
        caller.Domestic.ShouldBe("030609854180");
        caller.Last(9).ShouldBe("609854180");
        caller.WrittenForms().ShouldBe(
            ["+4930609854180", "4930609854180", "004930609854180", "030609854180", "+49 30 609854180", "030 609854180", "+49 (0)30 609854180", "030/609854180"]);
    }

    [Theory]
    [InlineData("+43512123456", "+43 (0)512 123456")]
    [InlineData("+41446681800", "+41 (0)44 668 18 00")]
    [InlineData("+390612345678", null)]
    [InlineData("+12125550123", null)]
    [InlineData("22", null)]
    public void The_zero_in_brackets_is_written_where_one_is_dialled_before_the_area_code(string number, string? written)
    {
        var caller = Caller(number);

        caller.WithTrunkZero.ShouldBe(written);
        caller.WrittenForms().Contains("+43 (0)512 123456", StringComparer.Ordinal).ShouldBe(number == "+43512123456");
    }
}
