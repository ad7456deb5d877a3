using System.Text;
using Ringbridge.Lines.Nfon;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>What is read of NFON's stream of all calls, and what is not.</summary>
public sealed class NfonNewsTests
{
    [Theory]
    [InlineData("""{"uuid":"1","state":"ring","extension":"102"}""")]
    [InlineData("""{ "extension" : "102" , "uuid" : "1" , "state" : "ring" }""")]
    [InlineData("""{"more":{"extension":"101"},"list":[{"extension":"7"}],"uuid":"1","state":"ring","extension":"102","updated":"2013-10-27T13:01:10:00.069620809+02:00"}""")]
    [InlineData("""{"uuid":"1","state":"ring","extension":"\u003102"}""")]
    public void An_event_of_the_own_extension_is_read(string json)
    {
        var news = Read(json).ShouldNotBeNull();

        (news.Uuid, news.State).ShouldBe(("1", "ring"));
    }

    [Theory]
    [InlineData("""{"uuid":"1","state":"ring","extension":"1020"}""")]
    [InlineData("""{"uuid":"1","state":"ring","extension":"10"}""")]
    [InlineData("""{"uuid":"1","state":"ring","extension":102}""")]
    [InlineData("""{"uuid":"1","state":"ring","extension":null}""")]
    [InlineData("""{"uuid":"1","state":"ring"}""")]
    [InlineData("""{"uuid":"1","state":"ring","caller":"102","callee":"102","Extension":"102"}""")]
    [InlineData("""{"x":{"extension":"102"},"uuid":"1","state":"ring"}""")]
    [InlineData("""{"uuid":"1","extension":"102"}""")]
    [InlineData("""["extension","102"]""")]
    [InlineData("""{"extension":"102","uuid":"1","state":"ri""")]
    [InlineData("""{"extension":"102\ud800","uuid":"1","state":"ring"}""")]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Everything_else_is_not(string json)
    {
        Read(json).ShouldBeNull();
    }

    [Fact]
    public void Texts_are_kept_short()
    {
        var news = Read($$"""{"uuid":"1","state":"ring","extension":"102","caller":"{{new string('9', 10_000)}}"}""").ShouldNotBeNull();

        news.Caller.ShouldNotBeNull().Length.ShouldBe(100);
    }

    [Theory]
    [InlineData("2025-09-23T16:51:22.954969226+02:00", "2025-09-23T14:51:22.9549692Z")]
    [InlineData("2025-09-23T16:51:22Z", "2025-09-23T16:51:22Z")]
    [InlineData("2013-10-27T13:01:10:00.069620809+02:00", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Times_are_read_with_nanoseconds_or_not_at_all(string? text, string? expected)
    {
        NfonTime.Read(text).ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("4930123456", "global", "+4930123456", false)]
    [InlineData("0891234567", "K9999", "0891234567", false)]
    [InlineData("112", "global", "112", false)]
    [InlineData("112", "K9999", "112", true)]
    [InlineData("103", "K9999", "103", true)]
    [InlineData("+4930123456", "global", "+4930123456", false)]
    [InlineData("anonymous", "global", null, false)]
    [InlineData("", "global", null, false)]
    [InlineData(null, null, null, false)]
    public void The_other_side_is_read_in_its_context(string? number, string? context, string? expected, bool isInternal)
    {
        NfonNumber.OfParty(number, context).ShouldBe((expected, isInternal));
    }

    private static NfonNews? Read(string json) => NfonNews.Read(Encoding.UTF8.GetBytes(json), "102"u8);
}
