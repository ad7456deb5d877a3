using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.DialPlan;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("hello world")]
    [InlineData("Rechnung 2024-00123 vom 3. Mai")]
    [InlineData("Zimmer 12")]
    [InlineData("12 Stück")]
    [InlineData("A12")]
    [InlineData("T34")]
    [InlineData("abc030609854")]
    [InlineData("030609854abc")]
    [InlineData("030 609854 xx")]
    [InlineData("030 6098xx")]
    [InlineData("03.05.2024")]
    [InlineData("3. 5. 2024")]
    [InlineData("2024-05-03")]
    [InlineData("Termin am 03.07.90 in Berlin")]
    [InlineData("01.02.-29.02.2024")]
    [InlineData("03.06-07.06.2015")]
    [InlineData("08.06. - 22.06.")]
    [InlineData("foto-0301234567.jpg")]
    [InlineData("192.168.1.20")]
    [InlineData("24/7")]
    [InlineData("10-12")]
    [InlineData("079'123'45'67")]
    [InlineData("9-17 Uhr")]
    [InlineData("12:30")]
    [InlineData("1.234,56 EUR")]
    [InlineData("1,234,567.00")]
    [InlineData("030 609854&action=reboot")]
    [InlineData("030 609854\r\nX-Evil: 1")]
    [InlineData("030\r\n609854")]
    [InlineData("030 609854\0")]
    [InlineData("030\u001b[2J609854")]
    [InlineData("030 609854'; DROP TABLE calls; --")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("030609854\"onclick=\"x")]
    [InlineData("030609854<br>")]
    [InlineData("$(reboot)030609854")]
    [InlineData("`030609854`")]
    [InlineData("030609854|reboot")]
    [InlineData("030609854@evil.example")]
    [InlineData("030609854%0d%0aX:1")]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%ZZ030609854")]
    [InlineData("tel:%FF%FE030609854")]
    [InlineData("\uD800030609854")]
    [InlineData("०३०x६०९८५४yy")]
    [InlineData("①②③④⑤⑥⑦")]
    [InlineData("٣")]
    [InlineData("+999 1234567")]
    [InlineData("+0 30 609854")]
    [InlineData("+49")]
    [InlineData("+49 30")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("000")]
    [InlineData("0000000000")]
    [InlineData("1")]
    [InlineData("0049")]
    [InlineData("01234567890123456789")]
    [InlineData("+4930609854180123456")]
    [InlineData("+1 212 555 01234")]
    [InlineData("+41 44 668 18")]
    public void Text_without_a_number_is_a_bad_number(string text) => Place.Problem(text).ShouldStartWith("badNumber");

    [Theory]
    [InlineData("030 609854 oder 030 609855")]
    [InlineData("030 609854, 030 609855")]
    [InlineData("030 609854,030 609855")]
    [InlineData("030 609854; 0171 1234567")]
    [InlineData("030 609854 / 030 609855")]
    [InlineData("030 609854/030 609855")]
    [InlineData("030 609854 030 609855")]
    [InlineData("030 609854 - 030 609855")]
    [InlineData("030 609854 (030 609855)")]
    [InlineData("030 609854-10/11")]
    [InlineData("030 609854-10 / -11")]
    [InlineData("030 609854-10 bis 20")]
    [InlineData("030 609854 +49 30 609855")]
    [InlineData("+49 30 609854 +49 30 609855")]
    [InlineData("030 609854\n030 609855")]
    [InlineData("Tel. 030 609854 Fax 030 609855")]
    [InlineData("Tel: 030/609854; Fax: 030/609855")]
    [InlineData("030 609854 Mo-Fr 9-17 Uhr")]
    public void Text_with_two_numbers_is_not_guessed_at(string text) => Place.Problem(text).ShouldBe("badNumber/severalNumbers");

    [Fact]
    public void Ten_thousand_characters_are_no_number_and_the_sentence_stays_short()
    {
        var problem = DialPlanner.Plan(new string('0', 10_000), Place.Munich, NumberFormat.E164).Problem!;
        problem.Reason.ShouldBe(Reasons.BadNumber);
        ProblemTexts.Render(problem, "en").Length.ShouldBeLessThan(120);
    }

    [Fact]
    public void Ten_thousand_digits_in_a_link_are_no_number() =>
        Place.Problem($"tel:+49{new string('1', 10_000)}").ShouldStartWith("badNumber");

    [Fact]
    public void The_sentence_shows_no_control_characters_and_no_reversed_text()
    {
        var problem = DialPlanner.Plan("a\u001b[31m\u202Eb\r\nc", Place.Munich, NumberFormat.E164).Problem!;
        ProblemTexts.Render(problem, "en").ShouldBe("“a\uFFFD[31m\uFFFDb\uFFFD\uFFFDc” holds no phone number that could be dialled.");
    }

    [Theory]
    [InlineData("+999 1234567", "badNumber/unknownCountryCode")]
    [InlineData("+49 30", "badNumber/numberTooShort")]
    [InlineData("+41 44 668 18", "badNumber/numberTooShort")]
    [InlineData("+1 212 555 01234", "badNumber/numberTooLong")]
    [InlineData("+4930609854180123456", "badNumber/numberTooLong")]
    [InlineData("hello", "badNumber")]
    public void The_problem_says_what_is_wrong(string text, string problem) => Place.Problem(text).ShouldBe(problem);

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("^(a+)+$")]
    [InlineData(@"(?<=x)\d{2}")]
    [InlineData(@"(\d)\1")]
    public void A_strange_internal_pattern_breaks_nothing(string pattern) =>
        Place.Number("030 609854", Place.Munich with { InternalNumbers = pattern }).E164.ShouldBe("+4930609854");

    [Theory]
    [InlineData("XX")]
    [InlineData("Deutschland")]
    [InlineData("")]
    [InlineData("\u0000")]
    public void Without_a_known_country_only_international_numbers_are_public(string country)
    {
        var nowhere = Place.Munich with { Country = country };
        Place.Number("+49 30 609854", nowhere).E164.ShouldBe("+4930609854");
        Place.Number("0049 30 609854", nowhere).E164.ShouldBe("+4930609854");
        Place.Number("12", nowhere).Kind.ShouldBe(NumberKind.Internal);
        Place.Problem("030 609854", nowhere).ShouldStartWith("badNumber");
    }
}
