using System.Net.Http.Headers;
using Ringbridge.Lines.Http;

namespace Ringbridge.Tests.Lines.Http;

/// <summary>The examples of the documents themselves.</summary>
public sealed class DigestResponseTests
{
    private const string Rfc7616Nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void The_example_of_RFC_7616_3_9_1_comes_out(string algorithm, string response)
    {
        var challenge = Read($"realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"{Rfc7616Nonce}\", "
            + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");

        var header = DigestResponse.For(challenge).ShouldNotBeNull()
            .Authorization("Mufasa", "Circle of Life", "GET", "/dir/index.html", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        header.ShouldContain($"response=\"{response}\"");
        header.ShouldContain("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        header.ShouldContain("nc=00000001");
        header.ShouldContain("qop=auth,");
    }

    [Fact]
    public void The_example_of_RFC_2617_3_5_comes_out()
    {
        var challenge = Read("realm=\"testrealm@host.com\", qop=\"auth,auth-int\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
            + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");

        DigestResponse.For(challenge).ShouldNotBeNull()
            .Authorization("Mufasa", "Circle Of Life", "GET", "/dir/index.html", "0a4f113b")
            .ShouldContain("response=\"6629fae49393a05397450978507c4ef1\"");
    }

    [Fact]
    public void Without_qop_it_answers_as_RFC_2069_wants()
    {
        var challenge = Read("realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");

        var header = DigestResponse.For(challenge).ShouldNotBeNull().Authorization("Mufasa", "CircleOfLife", "GET", "/dir/index.html", "x");

        header.ShouldContain("response=\"1949323746fe6a43ef61f9606e7febea\"");
        header.ShouldNotContain("qop");
        header.ShouldNotContain("cnonce");
    }

    [Theory]
    [InlineData("realm=\"a\", nonce=\"b\", algorithm=SHA-512-256, qop=\"auth\"")]
    [InlineData("realm=\"a\", nonce=\"b\", algorithm=MD5, qop=\"auth-int\"")]
    public void What_it_cannot_compute_it_does_not_answer(string parameters)
    {
        DigestResponse.For(Read(parameters)).ShouldBeNull();
    }

    [Fact]
    public void A_quote_in_a_user_name_stays_inside_its_quotes()
    {
        var header = DigestResponse.For(Read("realm=\"a\", nonce=\"b\"")).ShouldNotBeNull().Authorization("me\", uri=\"/x", "p", "GET", "/", "c");

        header.ShouldStartWith("Digest username=\"me\\\", uri=\\\"/x\", realm=");
    }

    [Fact]
    public void Of_several_ways_to_log_in_the_strongest_is_taken()
    {
        LoginChallenge[] offered =
        [
            LoginChallenge.Read(new AuthenticationHeaderValue("Basic", "realm=\"a\"")),
            Read("realm=\"a\", nonce=\"b\", algorithm=MD5, qop=\"auth\""),
            Read("realm=\"a\", nonce=\"b\", algorithm=SHA-256, qop=\"auth\""),
        ];

        new PhoneLogin("u", "p").Answer(offered, "/").ShouldNotBeNull().ShouldContain("algorithm=SHA-256");
    }

    private static LoginChallenge Read(string parameters) => LoginChallenge.Read(new AuthenticationHeaderValue("Digest", parameters));
}
