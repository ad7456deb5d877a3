using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using Ringbridge.FakePbx.Control;

namespace Ringbridge.Tests.Fakes;

/// <summary>The program as the browser tests use it: one line of JSON, a control address, the end when its input ends.</summary>
public sealed class ServeCommandTests : IAsyncLifetime
{
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly HttpClient _http = new();
    private StreamWriter _written = null!;
    private Task<int> _serving = null!;
    private JsonElement _addresses;

    public async Task InitializeAsync()
    {
        _written = new StreamWriter(_output.Writer.AsStream());
        _serving = ServeCommand.RunAsync(["--yealink", "--softphone"], new StreamReader(_input.Reader.AsStream()), _written, TextWriter.Null);
        using var reader = new StreamReader(_output.Reader.AsStream(), leaveOpen: true);
        _addresses = JsonDocument.Parse((await reader.ReadLineAsync()).ShouldNotBeNull()).RootElement;
    }

    public async Task DisposeAsync()
    {
        await _input.Writer.CompleteAsync();
        (await _serving).ShouldBe(0);
        await _written.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public void It_serves_what_was_asked_for_and_tells_the_addresses()
    {
        _addresses.EnumerateObject().Select(property => property.Name).ShouldBe(["yealink", "softphone", "control"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_control_address_tells_the_requests_as_they_came()
    {
        await _http.GetAsync(Address("yealink", "/servlet?key=number=%2B49"));

        var seen = await JsonAsync("/requests?server=yealink");

        seen.GetArrayLength().ShouldBe(1);
        seen[0].GetProperty("line").GetString().ShouldBe("GET /servlet?key=number=%2B49 HTTP/1.1");
        seen[0].GetProperty("path").GetString().ShouldBe("/servlet");
    }

    [Fact]
    public async Task It_tells_what_the_phone_did()
    {
        await _http.GetAsync(Address("softphone", "?action=make_call&target=123"));

        (await JsonAsync("/actions?server=softphone"))[0].GetString().ShouldBe("dial 123");
    }

    [Fact]
    public async Task Waiting_ends_with_the_request_that_was_waited_for()
    {
        var waiting = JsonAsync("/wait?server=yealink&count=1&timeoutMs=30000");
        await _http.GetAsync(Address("yealink", "/servlet?key=OK"));

        (await waiting).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_in_vain_says_so()
    {
        using var answer = await _http.GetAsync(Address("control", "/wait?server=yealink&count=1&timeoutMs=1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestTimeout);
    }

    [Fact]
    public async Task A_fault_lasts_until_it_is_taken_back()
    {
        await _http.PostAsync(Address("control", "/fault?server=yealink&kind=lockOut"), content: null);
        (await _http.GetAsync(Address("yealink", "/servlet?key=OK"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await _http.PostAsync(Address("control", "/fault?server=yealink&kind=none"), content: null);
        (await _http.GetAsync(Address("yealink", "/servlet?key=OK"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_fault_or_server_is_an_error()
    {
        (await _http.PostAsync(Address("control", "/fault?server=yealink&kind=tired"), content: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _http.GetAsync(Address("control", "/requests?server=fax"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Forgetting_leaves_nothing()
    {
        await _http.GetAsync(Address("yealink", "/servlet?key=OK"));
        await _http.DeleteAsync(Address("control", "/requests"));

        (await JsonAsync("/requests?server=yealink")).GetArrayLength().ShouldBe(0);
        (await JsonAsync("/actions?server=yealink")).GetArrayLength().ShouldBe(0);
    }

    private string Address(string server, string target) => _addresses.GetProperty(server).GetString() + target;

    private async Task<JsonElement> JsonAsync(string target) =>
        JsonDocument.Parse(await _http.GetStringAsync(Address("control", target))).RootElement;
}
