using System.Text;
using Ringbridge.Lines.Events;

namespace Ringbridge.Tests.Lines.Events;

public sealed class PhoneEventTests
{
    [Theory]
    [InlineData("e=ring&remote=sip%3A030123%40pbx", "sip:030123@pbx")]
    [InlineData("e=ring&remote=sip:030123@pbx", "sip:030123@pbx")]
    [InlineData("e=ring&remote=+4930123", "+4930123")]
    [InlineData("e=ring&remote=\"Eva\" <sip:030123@pbx>", "\"Eva\" <sip:030123@pbx>")]
    [InlineData("e=ring&Remote_Party=030123", "030123")]
    [InlineData("e=ring&amp;remote=030123", "030123")]
    [InlineData("e=ring&remote=50%", "50%")]
    [InlineData("e=ring&remote=%4", "%4")]
    [InlineData("e=ring&&remote=030123&", "030123")]
    [InlineData("remote=030123", "030123")]
    public void The_other_side_is_read_however_it_is_written(string query, string remote) =>
        Read(query).Value(EventKeys.Remote).ShouldBe(remote);

    [Theory]
    [InlineData("remote=$remote")]
    [InlineData("remote=%24remote")]
    [InlineData("remote=$call.remote_number")]
    [InlineData("remote=<$remote_party>")]
    [InlineData("remote=%3C%24remote_party%3E")]
    [InlineData("remote=")]
    [InlineData("remote")]
    [InlineData("")]
    public void A_placeholder_that_the_phone_did_not_replace_is_no_value(string query) => Read(query).Value(EventKeys.Remote).ShouldBeNull();

    [Theory]
    [InlineData("name=M%C3%BCller", "Müller")]
    [InlineData("name=M%FCller", "Müller")]
    [InlineData("name=Müller", "Müller")]
    [InlineData("name=Müller & Söhne", "Müller & Söhne")]
    [InlineData("name=Müller&Söhne&id=1", "Müller&Söhne")]
    [InlineData("name=a=b", "a=b")]
    public void A_name_is_read_in_any_encoding_and_with_a_raw_ampersand(string query, string name) => Read(query).Value(EventKeys.Name).ShouldBe(name);

    [Fact]
    public void Latin_1_is_read_where_UTF_8_makes_no_sense() =>
        PhoneEvent.FromQuery(Encoding.Latin1.GetBytes("name=Müller")).Value(EventKeys.Name).ShouldBe("Müller");

    [Fact]
    public void A_caller_who_calls_himself_an_event_changes_nothing()
    {
        var heard = Read("e=incoming_call&id=7&remote=030123&name=Eva&e=call_terminated&id=8&remote=0900");

        heard.Value(EventKeys.Event).ShouldBe("incoming_call");
        heard.Value(EventKeys.Id).ShouldBe("7");
        heard.Value(EventKeys.Remote).ShouldBe("030123");
    }

    [Fact]
    public void A_later_value_stands_in_for_an_empty_one() => Read("remote=$remote&remote=030123").Value(EventKeys.Remote).ShouldBe("030123");

    [Fact]
    public void A_value_is_cut_and_so_is_the_number_of_values()
    {
        var heard = Read(string.Join('&', Enumerable.Range(0, 1000).Select(index => $"k{index}={new string('x', 1000)}")));

        heard.Value(["k0"])!.Length.ShouldBe(512);
        heard.Value(["k999"]).ShouldBeNull();
    }

    private static PhoneEvent Read(string query) => PhoneEvent.FromQuery(Encoding.UTF8.GetBytes(query));
}
