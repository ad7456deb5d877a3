using System.Text.Json;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Rpc;

/// <summary>What stands on the wire, by JSON-RPC 2.0 sections 4 and 5.</summary>
public sealed class JsonRpcEnvelopeTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("-7")]
    [InlineData("1.50")]
    [InlineData("9007199254740993")]
    [InlineData("\"a1\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\u00fc\"")]
    public async Task An_id_comes_back_as_it_was_sent(string id)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"call.list"}""");

        answer.GetProperty("id").GetRawText().ShouldBe(id);
        answer.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
        answer.TryGetProperty("error", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","params":null""")]
    [InlineData(""","params":{}""")]
    [InlineData(""","params":[]""")]
    [InlineData(""","params":[{}]""")]
    public async Task Absent_parameters_may_be_written_in_many_ways(string parameters)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync($$"""{"jsonrpc":"2.0","id":1,"method":"journal.query"{{parameters}}}""");

        answer.GetProperty("result").GetProperty("limit").GetInt32().ShouldBe(50);
    }

    [Fact]
    public async Task A_method_without_parameters_ignores_them()
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"call.list","params":{"x":1}}""");

        answer.GetProperty("result").GetProperty("calls").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":{"number":7}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":{"number":null}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":["123"]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":[{"number":"1"},{"number":"2"}]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":{"number":"\ud800"}}""")]
    public async Task Parameters_that_do_not_fit_are_answered(string request)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync(request);

        ErrorOf(answer).ShouldBe((RpcErrorCodes.InvalidParams, "badRequest"));
        (await client.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""")).GetProperty("id").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Parameters_that_do_not_fit_name_the_place()
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"journal.query","params":{"limit":"many"}}""");

        answer.GetProperty("error").GetProperty("message").GetString().ShouldBe("The parameters do not fit at $.limit.");
    }

    [Theory]
    [InlineData("""{}""", "null")]
    [InlineData("""{"id":1,"method":"call.list"}""", "1")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"call.list"}""", "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":7}""", "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", "1")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"call.list","params":3}""", "1")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"call.list"}""", "null")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"call.list"}""", "null")]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"call.list"}""", "null")]
    public async Task An_object_that_is_no_message_is_answered_and_the_connection_goes_on(string message, string id)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync(message);

        ErrorOf(answer).ShouldBe((RpcErrorCodes.InvalidRequest, "badRequest"));
        answer.GetProperty("id").GetRawText().ShouldBe(id);
        (await client.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""")).GetProperty("id").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_id_of_a_thousand_characters_is_refused()
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync($$"""{"jsonrpc":"2.0","id":"{{new string('x', 1000)}}","method":"call.list"}""");

        ErrorOf(answer).ShouldBe((RpcErrorCodes.InvalidRequest, "badRequest"));
        answer.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_text_with_plus_and_umlauts_travels_unescaped()
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync("""{"jsonrpc":"2.0","id":1,"method":"call.dial","params":{"number":"+49 ü"}}""");

        answer.GetRawText().ShouldContain("\"+49 ü\"");
    }

    [Fact]
    public async Task Answers_that_nobody_waits_for_are_ignored()
    {
        await using var client = new RawClient().Start();

        await client.SendAsync("""{"jsonrpc":"2.0","id":99,"result":{}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":"x","error":{"code":1,"message":"no"}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":null,"error":"no"}""");
        var answer = await client.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""");

        answer.GetProperty("id").GetInt32().ShouldBe(2);
        client.Incidents.Count.ShouldBe(3);
    }

    internal static (int Code, string? Reason) ErrorOf(JsonElement answer)
    {
        var error = answer.GetProperty("error");
        return (error.GetProperty("code").GetInt32(), error.GetProperty("data").GetProperty("reason").GetString());
    }
}
