using Ringbridge.FakePbx.Zammad;

namespace Ringbridge.Tests.Contacts.Zammad;

/// <summary>The fake reads numbers as Zammad does: the table was made with Zammad's own functions.</summary>
public sealed class ZammadNumbersTests
{
    [Theory]
    [InlineData("+4930609854180", "4930609854180")]
    [InlineData("004930609854180", "4930609854180")]
    [InlineData("030 609854180", "4930609854180")]
    [InlineData("(030) 609854 180", "4930609854180")]
    [InlineData("+49 (0)30 609854-180", "4930609854180")]
    [InlineData("+49(0)30609854180", "4930609854180")]
    [InlineData("tel:+4930609854180", "4930609854180")]
    [InlineData("+4930609854180 ext. 22", "4930609854180")]
    [InlineData("030/609854-180", "609854180")]
    [InlineData("+49/30/609854180", "609854180")]
    [InlineData("+49.30.609854", "609854")]
    [InlineData("+353 (0)1 234 5678", "353012345678")]
    [InlineData("0660 1234567", "496601234567")]
    [InlineData("030 609854180 / 0170 1234567", "4930609854180 491701234567")]
    [InlineData("12345", "")]
    [InlineData("anonymous", "")]
    public void A_number_is_read_as_Zammad_reads_it(string written, string read) => string.Join(' ', ZammadNumbers.In(written)).ShouldBe(read);
}
