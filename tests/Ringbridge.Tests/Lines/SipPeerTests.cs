using Ringbridge.Lines.Sip;

namespace Ringbridge.Tests.Lines;

public sealed class SipPeerTests
{
    [Theory]
    [InlineData("sip:+4930609854180@pbx.test", "+4930609854180")]
    [InlineData("sip:+4930609854180@pbx.test;transport=udp", "+4930609854180")]
    [InlineData("sips:030123@pbx.test:5061", "030123")]
    [InlineData("sip:%2B4930123@pbx.test", "+4930123")]
    [InlineData("sip:+49-30-123.45@pbx.test", "+493012345")]
    [InlineData("sip:030123;phone-context=+49@pbx.test;user=phone", "030123")]
    [InlineData("sip:030123:secret@pbx.test", "030123")]
    [InlineData("SIP:030123@PBX.TEST", "030123")]
    [InlineData("tel:+4930123;ext=5", "+4930123")]
    [InlineData("sip:21@pbx.test", "21")]
    public void A_number_is_read_from_the_URI(string uri, string number) => SipPeer.Parse(uri, null).ShouldBe(new SipPeer(number, null));

    [Theory]
    [InlineData("sip:pbx.test")]
    [InlineData("sip:anonymous@anonymous.invalid")]
    [InlineData("sip:@pbx.test")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("http://pbx.test/")]
    public void Without_a_user_there_is_neither_number_nor_name(string? uri) => SipPeer.Parse(uri, null).ShouldBe(new SipPeer(null, null));

    [Theory]
    [InlineData("sip:alice@pbx.test", "alice")]
    [InlineData("sip:alice.smith1@pbx.test", "alice.smith1")]
    [InlineData("sip:0x30@pbx.test", "0x30")]
    public void A_user_that_is_no_number_is_a_name(string uri, string name) => SipPeer.Parse(uri, null).ShouldBe(new SipPeer(null, name));

    [Theory]
    [InlineData("Erika Muster", "Erika Muster")]
    [InlineData("\"Erika Muster\"", "Erika Muster")]
    [InlineData("  ", null)]
    [InlineData("030123", null)]
    [InlineData("Eri\u0007ka\r\nMuster", "Eri ka Muster")]
    public void A_display_name_is_cleaned(string displayName, string? name) => SipPeer.Parse("sip:030123@pbx.test", displayName).Name.ShouldBe(name);

    [Fact]
    public void A_display_name_is_cut() => SipPeer.Parse(null, new string('x', 1000)).Name!.Length.ShouldBe(200);
}
