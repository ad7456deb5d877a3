using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>The fake server says nothing that NFON's document does not, on any path, in any of its moods; and the check would notice.</summary>
public sealed class NfonDocumentTests : IAsyncLifetime
{
    private const string Calls = "/extensions/phone/calls";
    private const string Dial = """{"caller":"102","caller_context":"K9999","callee":"49123456789","callee_context":"global","extension":"102","timeout":20}""";

    private readonly FakeNfon _server = new(new FakeServerOptions());
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        var tokens = await AskAsync("POST", "/login", """{"username":"admin","password":"right"}""");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JsonDocument.Parse(tokens.Body).RootElement.GetProperty("access-token").GetString());
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        NfonDocument.Check(_server).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/login", """{"username":"admin","password":"wrong"}""", 401)]
    [InlineData("GET", "/.well-known/jwks.json", null, 200)]
    [InlineData("GET", "/extensions/phone/data", null, 200)]
    [InlineData("GET", "/extensions/phone/states", null, 200)]
    [InlineData("POST", Calls, Dial, 202)]
    [InlineData("DELETE", Calls + "/715a1333-0174-40ea-8b38-67e289069476", null, 404)]
    public async Task An_answer_is_as_documented(string method, string path, string? body, int status) =>
        (await AskAsync(method, path, body)).Status.ShouldBe(status);

    [Fact]
    public async Task A_call_is_taken_with_its_id_and_cancelled_by_it()
    {
        var call = JsonDocument.Parse((await AskAsync("POST", Calls, Dial)).Body).RootElement;

        (await AskAsync("DELETE", $"{Calls}/{call.GetProperty("uuid").GetString()}")).Status.ShouldBe(204);
    }

    [Theory]
    [InlineData(Fault.Unauthorized, 401)]
    [InlineData(Fault.Forbidden, 403)]
    [InlineData(Fault.NotFound, 404)]
    [InlineData(Fault.NotAcceptable, 406)]
    [InlineData(Fault.Broken, 500)]
    public async Task A_refusal_is_as_documented(Fault fault, int status)
    {
        _server.Fault = fault;

        (await AskAsync("GET", "/extensions/phone/data")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task The_stream_of_calls_is_given_to_nobody_who_did_not_ask_for_a_stream()
    {
        // The request is not as documented: that is what is tested.
        var answer = await AskAsync("GET", Calls, accept: "application/json");

        answer.Status.ShouldBe(406);
        NfonDocument.Check(_server).ShouldHaveSingleItem().ShouldContain("Accept: text/event-stream");
        _server.Exchanges.Clear();
    }

    [Theory]
    [InlineData("call", """{"uuid":"7","state":"ring"}""", "/uuid")]
    [InlineData("call", """{"state":"dancing"}""", "/state")]
    [InlineData("call", """{"caller":"+4930123456"}""", "/caller")]
    [InlineData("call", """{"timeout":"20"}""", "/timeout")]
    [InlineData("state", """{"presence":null}""", "/presence")]
    [InlineData("state", """{"mood":"good"}""", "/mood")]
    [InlineData("tokens", """{"access-token":"a.b.c"}""", "refresh-token")]
    [InlineData("error", "nonsense", "error")]
    public void What_is_not_documented_is_noticed(string schema, string json, string place) =>
        NfonSchemas.Check(schema, json).ShouldContain(fault => fault.Contains(place, StringComparison.Ordinal));

    private async Task<(int Status, string Body)> AskAsync(string method, string path, string? body = null, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{_server.Url}/v1{path}");
        request.Headers.UserAgent.ParseAdd("Test/1.0 (K9999)");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
