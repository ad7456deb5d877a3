using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Baresip;

namespace Ringbridge.Tests.Lines.Baresip;

public sealed class BaresipOptionsTests
{
    [Fact]
    public void Without_an_address_it_is_baresips_own_on_this_computer() =>
        BaresipOptions.Read(BaresipLines.Settings(null)).ShouldBe(new BaresipOptions("127.0.0.1", 4444, null, null));

    [Theory]
    [InlineData("pc7.example:4445", "pc7.example", 4445)]
    [InlineData("[::1]:4444", "::1", 4444)]
    [InlineData("[fe80::1%eth0]:4444", "fe80::1%eth0", 4444)]
    public void An_address_is_host_and_port(string address, string host, int port) =>
        BaresipOptions.Read(BaresipLines.Settings(address)).ShouldBe(new BaresipOptions(host, port, null, null));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("::1:4444")]
    [InlineData("http://127.0.0.1:4444")]
    [InlineData("a b:4444")]
    public void A_bad_address_is_named(string address) =>
        Should.Throw<LineRejectedException>(() => BaresipOptions.Read(BaresipLines.Settings(address)))
            .Problem.ShouldSatisfyAllConditions(
                problem => problem.Reason.ShouldBe(Reasons.BadSettings),
                problem => problem.Arguments["place"].ShouldBe("lines.sip.address"));

    [Theory]
    [InlineData("pbx.example")]
    [InlineData("pbx.example:5080")]
    [InlineData("10.1.2.3:5060;transport=tcp")]
    [InlineData("[2001:db8::1]:5060")]
    public void A_domain_is_dialled_as_it_is(string domain) =>
        BaresipOptions.Read(BaresipLines.Settings(null, domain)).DialString("+4930123").ShouldBe($"sip:+4930123@{domain}");

    [Theory]
    [InlineData("pbx.example hangup")]
    [InlineData("a@b")]
    [InlineData("pbx.example?Replaces=x")]
    [InlineData("pbx.example;method=REGISTER")]
    public void A_bad_domain_is_named(string domain) =>
        Should.Throw<LineRejectedException>(() => BaresipOptions.Read(BaresipLines.Settings(null, domain)))
            .Problem.Arguments["place"].ShouldBe("lines.sip.domain");

    [Theory]
    [InlineData("alice")]
    [InlineData("sip:alice@pbx hangup")]
    [InlineData("sip:pbx.example")]
    public void A_bad_account_is_named(string account) =>
        Should.Throw<LineRejectedException>(() => BaresipOptions.Read(BaresipLines.Settings(null, account: account)))
            .Problem.Arguments["place"].ShouldBe("lines.sip.account");

    [Fact]
    public void The_address_is_written_with_brackets_for_IPv6() =>
        BaresipOptions.Read(BaresipLines.Settings("[::1]:4444")).Address.ShouldBe("[::1]:4444");
}
