using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.DialPlan;

public sealed class ServiceCodeTests
{
    [Theory]
    [InlineData("*21*030609854#")]
    [InlineData("*#06#")]
    [InlineData("##002#")]
    [InlineData("**61*+4930609854#")]
    [InlineData("*100#")]
    [InlineData("#31#030609854")]
    [InlineData("*31#030609854")]
    [InlineData("030609854#")]
    [InlineData("030*609854")]
    [InlineData("tel:*21*030609854%23")]
    [InlineData("tel:%2A%2306%23")]
    [InlineData("tel:*%2306%23;phone-context=+49")]
    [InlineData("tel:030609854#top")]
    [InlineData("tel:030609854*")]
    [InlineData("callto:*100#")]
    [InlineData("sip:*72@pbx.example")]
    [InlineData("sip:*21*030609854%23@pbx.example;user=phone")]
    [InlineData("＊２１＊０３０６０９８５４＃")]
    [InlineData("tel:%EF%BC%8A100%EF%BC%83")]
    [InlineData("﹡100﹟")]
    [InlineData("∗100♯")]
    [InlineData("*\u200B2\u202E1*030609854#")]
    [InlineData("*\uFE0F\u20E3100#\uFE0F\u20E3")]
    [InlineData("Code: *100#")]
    [InlineData("* 21 * 030 609854 #")]
    [InlineData("12*")]
    [InlineData("112*")]
    public void A_service_code_is_refused(string text) => Place.Problem(text).ShouldBe("refused/serviceCode");

    [Fact]
    public void The_sentence_says_what_it_is()
    {
        var problem = DialPlanner.Plan("*21*030609854#", Place.Munich, NumberFormat.E164).Problem!;
        ProblemTexts.Render(problem, "en").ShouldStartWith("*21*030609854# is a service code");
        ProblemTexts.Render(problem, "de").ShouldStartWith("*21*030609854# ist ein Steuercode");
    }
}
