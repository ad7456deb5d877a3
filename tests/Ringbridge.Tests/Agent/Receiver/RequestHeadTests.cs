using System.Text;
using Ringbridge.Agent.Receiver;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>Request lines as phones write them. Kestrel and HttpListener answer 400 to some of these.</summary>
public sealed class RequestHeadTests
{
    [Theory]
    [InlineData("GET /event/t/desk?e=ring HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "/event/t/desk", "e=ring")]
    [InlineData("GET /event/t/desk?e=ring HTTP/1.0\r\n\r\n", "/event/t/desk", "e=ring")]
    [InlineData("GET /event/t/desk?e=ring HTTP/1.1\n\n", "/event/t/desk", "e=ring")]
    [InlineData("GET /event/t/desk?e=ring\r\n\r\n", "/event/t/desk", "e=ring")]
    [InlineData("get /event/t/desk?e=ring http/1.1\r\n\r\n", "/event/t/desk", "e=ring http/1.1")]
    [InlineData("GET /event/t/desk?name=Eva Müller HTTP/1.1\r\n\r\n", "/event/t/desk", "name=Eva Müller")]
    [InlineData("GET /event/t/desk?remote=\"Eva\" <sip:1@h> HTTP/1.1\r\n\r\n", "/event/t/desk", "remote=\"Eva\" <sip:1@h>")]
    [InlineData("GET /event/t/desk?name=a HTTP/1.1 b HTTP/1.1\r\n\r\n", "/event/t/desk", "name=a HTTP/1.1 b")]
    [InlineData("GET ?action=make_call&target=123 HTTP/1.1\r\n\r\n", "/", "action=make_call&target=123")]
    [InlineData("GET /?a=b?c HTTP/1.1\r\n\r\n", "/", "a=b?c")]
    [InlineData("GET http://127.0.0.1:61234/event/t/desk?e=ring HTTP/1.1\r\n\r\n", "/event/t/desk", "e=ring")]
    [InlineData("GET http://127.0.0.1:61234?e=ring HTTP/1.1\r\n\r\n", "/", "e=ring")]
    [InlineData("GET  /event/t/desk?e=ring  HTTP/1.1\r\n\r\n", "/event/t/desk", "e=ring")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "/", "")]
    public void Path_and_query_are_what_stands_between_the_method_and_the_last_version(string head, string path, string query)
    {
        var request = Parse(head);

        request.Method.ShouldBe("GET");
        request.Path.ShouldBe(path);
        Encoding.UTF8.GetString(request.Query.Span).ShouldBe(query);
    }

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData(" /event\r\n\r\n")]
    [InlineData("G\u0001T / HTTP/1.1\r\n\r\n")]
    [InlineData("AVERYLONGMETHODNAME / HTTP/1.1\r\n\r\n")]
    public void What_is_no_request_is_none(string head) => RequestHead.TryParse(Encoding.UTF8.GetBytes(head), isComplete: true).ShouldBeNull();

    [Theory]
    [InlineData("Origin: https://evil.example", "origin")]
    [InlineData("ORIGIN: null", "origin")]
    [InlineData("Referer: https://crm.example/", "referer")]
    [InlineData("Sec-Fetch-Site: none", "sec-fetch-site")]
    [InlineData("sec-ch-ua: \"Chromium\"", "sec-ch-ua")]
    [InlineData("Upgrade-Insecure-Requests: 1", "upgrade-insecure-requests")]
    [InlineData("Cookie: a=b", "cookie")]
    [InlineData("Access-Control-Request-Private-Network: true", "access-control-request-private-network")]
    public void Headers_that_only_browsers_send_are_noticed(string header, string name) =>
        Parse($"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n{header}\r\n\r\n").BrowserHeader.ShouldBe(name);

    [Theory]
    [InlineData("User-Agent: Mozilla/4.0 (compatible; snom370-SIP 8.4.35 SPEAr300 SNOM 1.4)")]
    [InlineData("User-Agent: Mozilla/5.0")]
    [InlineData("User-Agent: Yealink SIP-T46S 66.84.0.125 00:15:65:00:00:00")]
    [InlineData("Accept-Language: en,*")]
    [InlineData("no header at all")]
    [InlineData(": empty")]
    public void What_phones_and_softphones_send_too_says_nothing(string header) =>
        Parse($"GET / HTTP/1.1\r\n{header}\r\n\r\n").BrowserHeader.ShouldBeNull();

    [Fact]
    public void Every_host_header_is_kept() => Parse("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n").Hosts.ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\nrest", 18)]
    [InlineData("GET / HTTP/1.1\n\nrest", 16)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n", -1)]
    public void The_head_ends_with_its_empty_line(string bytes, int end) => RequestHead.EndOf(Encoding.UTF8.GetBytes(bytes)).ShouldBe(end);

    private static ReceivedRequest Parse(string head) => RequestHead.TryParse(Encoding.UTF8.GetBytes(head), isComplete: true).ShouldNotBeNull();
}
