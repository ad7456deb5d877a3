using System.Net.Sockets;
using System.Text;
using Ringbridge.FakePbx;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Softphone;
using Ringbridge.FakePbx.Yealink;

namespace Ringbridge.Tests.Fakes;

/// <summary>The fake phones do what the vendors' documents say, checked with bare sockets, not with our own lines.</summary>
public sealed class FakePhoneTests
{
    [Theory]
    [InlineData("GET /servlet?key=number=%2B49301 HTTP/1.1", "dial +49301")]
    [InlineData("GET /servlet?number=301&outgoing_uri=1006@10.2.1.48 HTTP/1.1", "dial 301 from 1006@10.2.1.48")]
    [InlineData("GET /cgi-bin/ConfigManApp.com?number=301 HTTP/1.0", "dial 301")]
    [InlineData("GET /cgiServer.exx?number=301 HTTP/1.1", "dial 301")]
    [InlineData("GET /cgi-bin/cgiServer.exx?key=CALLEND HTTP/1.1", "key CALLEND")]
    [InlineData("GET /servlet?key=number=+49301 HTTP/1.1", "dial  49301")]
    public async Task A_Yealink_does_what_the_request_says(string line, string action)
    {
        await using var phone = new FakeYealink(new FakeServerOptions());

        (await AskAsync(phone, line)).ShouldStartWith("HTTP/1.1 200");

        phone.Actions.ShouldBe([action]);
    }

    [Theory]
    [InlineData("GET /servlet?key=OK& HTTP/1.1")]
    [InlineData("GET /servlet?outgoing_uri=1&key=OK HTTP/1.1")]
    [InlineData("GET /servlet HTTP/1.1")]
    public async Task A_Yealink_wants_the_key_first_and_nothing_after_the_last_value(string line)
    {
        await using var phone = new FakeYealink(new FakeServerOptions());

        (await AskAsync(phone, line)).ShouldStartWith("HTTP/1.1 400");

        phone.Actions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET ?action=make_call&target=123 HTTP/1.1")]
    [InlineData("GET /?action=make_call&target=123 HTTP/1.1")]
    public async Task A_softphone_takes_both_ways_of_writing(string line)
    {
        await using var phone = new FakeSoftphone(new FakeServerOptions());

        await AskAsync(phone, line);

        phone.Actions.ShouldBe(["dial 123"]);
    }

    private static async Task<string> AskAsync(FakePhone phone, string line)
    {
        var url = new Uri(phone.Url);
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
