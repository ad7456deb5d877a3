using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Lines;

public sealed class LineTests
{
    private const string TwoLines = """
        { "lines": [
          { "id": "a", "type": "yealink", "address": "http://10.0.0.1" },
          { "id": "b", "type": "snom", "address": "http://10.0.0.2" } ] }
        """;

    private static readonly ContractJson Json = ContractJson.Default;

    [Fact]
    public async Task Without_lines_in_the_settings_there_is_the_simulator()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();

        var line = (await client.StatusAsync()).Lines.ShouldHaveSingleItem();

        line.Id.ShouldBe("simulator");
        line.IsDefault.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_what_changed_is_started_anew()
    {
        await using var agent = await RunningAgent.StartAsync(TwoLines);
        var client = await agent.OpenAsync();
        var (a, b) = (agent.Lines["a"], agent.Lines["b"]);

        await client.UpdateAsync(TwoLines.Replace("10.0.0.2", "10.0.0.3", StringComparison.Ordinal));

        agent.Lines["a"].ShouldBeSameAs(a);
        agent.Lines["b"].ShouldNotBeSameAs(b);
        b.IsDisposed.ShouldBeTrue();
        a.IsDisposed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_password_starts_its_line_anew()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await client.UpdateAsync("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": "one" } ] }""");
        var before = agent.Desk;

        await client.UpdateAsync("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": "two" } ] }""");

        agent.Desk.ShouldNotBeSameAs(before);
    }

    [Fact]
    public async Task Calls_of_a_line_that_is_removed_end_as_unknown()
    {
        await using var agent = await RunningAgent.StartAsync(TwoLines);
        var client = await agent.OpenAsync();
        agent.Lines["b"].Report(Ring("1"));
        await client.SeesAsync(call => call.State is CallState.Ringing);

        await client.UpdateAsync("""{ "lines": [ { "id": "a", "type": "yealink", "address": "http://10.0.0.1" } ] }""");

        (await client.SeesAsync(call => call.State is CallState.Ended)).EndReason.ShouldBe(EndReason.Unknown);
    }

    [Fact]
    public async Task The_default_line_is_the_one_in_the_settings()
    {
        await using var agent = await RunningAgent.StartAsync(TwoLines);
        var client = await agent.OpenAsync();

        await client.UpdateAsync("""{ "defaultLine": "b" }""");
        await client.DialAsync("+4930123456");

        agent.Lines["b"].Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_known_of_a_line_that_reports_nothing_until_it_is_used()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Unknown);

        await client.DialAsync("+4930111111");
        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Up);

        agent.Desk.OnDial = (_, _) => throw new LineUnreachableException(new Problem(Reasons.LineUnreachable).With("line", "Desk").With("address", "10.1.2.3"));
        await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930222222"));
        var line = (await client.StatusAsync()).Lines[0];
        line.Health.ShouldBe(LineHealth.Down);
        line.Problem!.Message.ShouldContain("10.1.2.3");
    }

    [Fact]
    public async Task A_line_that_refused_one_call_is_not_down()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => throw new LineRejectedException(new Problem(Reasons.LineRejected).With("line", "Desk").With("answer", "busy"));

        await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930222222"));

        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Up);
    }

    [Fact]
    public async Task A_line_that_refuses_everybody_is_down()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => throw new LineRejectedException(new Problem(Reasons.LineRejected, Details.WrongPassword).With("line", "Desk"));

        await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930222222"));

        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Down);
    }

    [Fact]
    public async Task What_a_line_reports_of_itself_counts_and_is_told_to_all()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        agent.Desk.Report(new HealthEvent(LineHealth.Degraded, new Problem(Reasons.LineUnreachable, Details.Timeout).With("line", "Desk").With("address", "10.1.2.3")));

        await Eventually.BecomesTrueAsync(() => client.Lines.Any(lines => lines.Lines[0].Health is LineHealth.Degraded));
        await client.DialAsync("+4930123456");
        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Degraded);
    }

    [Fact]
    public async Task A_line_that_breaks_is_down_started_again_and_harms_no_other()
    {
        var runs = 0;
        await using var agent = await RunningAgent.StartAsync(TwoLines, prepare: line => line.OnRun = _ =>
        {
            return line.Id == "a" && Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException("broken") : Task.CompletedTask;
        });
        var client = await agent.OpenAsync();

        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Down);
        (await client.DialAsync("+4930123456", lineId: "b")).State.ShouldBe(CallState.Sent);
        agent.Time.Advance(TimeSpan.FromSeconds(2));
        await Eventually.BecomesTrueAsync(() => Volatile.Read(ref runs) == 2);
    }

    [Fact]
    public async Task A_line_that_cannot_be_made_is_shown_as_down()
    {
        await using var agent = await RunningAgent.StartAsync(prepare: _ => throw new InvalidOperationException("cannot be made"));
        var client = await agent.OpenAsync();

        while ((await client.StatusAsync()).Lines[0].Health is not LineHealth.Down)
        {
            await Task.Yield();
        }

        (await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"))).ErrorData!.Reason.ShouldBe(Reasons.Internal);
    }

    [Fact]
    public async Task An_inbound_call_reaches_all_sessions_with_its_number_understood()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "areaCode": "89", "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ] }""");
        var client = await agent.OpenAsync();

        agent.Desk.Report(Ring("1", "030 123456"));

        var call = await client.SeesAsync(seen => seen.State is CallState.Ringing);
        call.RemoteNumber.ShouldBe("+4930123456");
        call.RemoteDisplay.ShouldBe("+49 30 123456");
        call.Actions.ShouldBe([CallAction.Answer, CallAction.HangUp]);
    }

    [Theory]
    [InlineData("digits", "4930123456", "+4930123456")]
    [InlineData("e164", "+4930123456", "+4930123456")]
    [InlineData("national", "030123456", "+4930123456")]
    [InlineData("national", "004315331234", "+4315331234")]
    [InlineData("national", "anonymous", "anonymous")]
    [InlineData("national", "102", "102")]
    public async Task Numbers_are_understood_in_the_form_in_which_the_line_writes_them(string format, string written, string understood)
    {
        await using var agent = await RunningAgent.StartAsync(
            $$"""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "numberFormat": "{{format}}" } ] }""");
        var client = await agent.OpenAsync();

        agent.Desk.Report(Ring("1", written));

        (await client.SeesAsync(seen => seen.State is CallState.Ringing)).RemoteNumber.ShouldBe(understood);
    }

    [Fact]
    public async Task Commands_name_the_call_as_the_line_does()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.Report(Ring("x7"));
        var call = await client.SeesAsync(seen => seen.State is CallState.Ringing);

        await client.CommandAsync(RpcMethods.CallAnswer, call.Id);
        agent.Desk.Report(Ring("x7") with { State = CallState.Connected });
        await client.SeesAsync(seen => seen.State is CallState.Connected);
        await client.CommandAsync(RpcMethods.CallHold);
        agent.Desk.Report(Ring("x7") with { State = CallState.Held });
        await client.SeesAsync(seen => seen.State is CallState.Held);
        await client.CommandAsync(RpcMethods.CallResume);
        await client.CommandAsync(RpcMethods.CallHangUp);

        agent.Desk.Told.ShouldBe(["answer x7", "hold x7", "resume x7", "hang up x7"]);
    }

    [Fact]
    public async Task A_test_of_a_saved_line_tells_what_was_found()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var result = await TestAsync(client, new LineTestParams { LineId = "desk" });

        result.Ok.ShouldBeTrue();
        result.Message.ShouldBe("“Desk” is ready. Fake phone");
        (await client.StatusAsync()).Lines[0].Health.ShouldBe(LineHealth.Up);
    }

    [Fact]
    public async Task A_test_of_an_unsaved_line_leaves_nothing_behind()
    {
        FakeLine? tried = null;
        await using var agent = await RunningAgent.StartAsync(prepare: line => tried = line);
        var client = await agent.OpenAsync();
        var desk = tried;

        var result = await TestAsync(client, new LineTestParams { Line = Unsaved("new", """{ "address": "http://10.9.9.9", "password": "x" }""") });

        result.Ok.ShouldBeTrue();
        tried.ShouldNotBeSameAs(desk);
        tried!.IsDisposed.ShouldBeTrue();
        (await client.StatusAsync()).Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_test_of_an_edited_line_uses_the_password_that_is_kept()
    {
        FakeLine? tried = null;
        await using var agent = await RunningAgent.StartAsync(
            """{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": { "secret": "all" } } ] }""", prepare: line => tried = line);
        var client = await agent.OpenAsync();

        await TestAsync(client, new LineTestParams { Line = Unsaved("desk", """{ "address": "https://10.1.2.3", "password": { "hidden": true } }""") });

        tried!.Settings.Options["password"].GetProperty("secret").GetString().ShouldBe("all");
    }

    [Fact]
    public async Task A_test_does_not_send_a_stored_password_elsewhere()
    {
        FakeLine? tried = null;
        await using var agent = await RunningAgent.StartAsync(
            """{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": { "secret": "all" } } ] }""", prepare: line => tried = line);
        var client = await agent.OpenAsync();

        foreach (var (password, detail) in ((string, string)[])[("""{ "hidden": true }""", Details.SettingsNewTarget), ("""{ "secret": "other" }""", Details.SettingsNoPassword)])
        {
            var error = await Should.ThrowAsync<RpcException>(() => TestAsync(
                client, new LineTestParams { Line = Unsaved("desk", $$"""{ "address": "http://10.9.9.9", "password": {{password}} }""") }));
            error.ErrorData!.Detail.ShouldBe(detail);
        }

        tried.ShouldBeSameAs(agent.Desk);
    }

    [Fact]
    public async Task A_test_that_fails_says_why_and_shows_the_certificate()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnTest = () => throw new LineUnreachableException(
            new Problem(Reasons.LineUnreachable, Details.UntrustedCertificate).With("line", "Desk").With("fingerprint", "ab12"))
        { Fingerprint = "ab12" };

        var result = await TestAsync(client, new LineTestParams { LineId = "desk" });

        result.Ok.ShouldBeFalse();
        result.Problem!.Detail.ShouldBe(Details.UntrustedCertificate);
        result.Fingerprint.ShouldBe("ab12");
    }

    [Fact]
    public async Task A_test_of_wrong_settings_names_the_fault()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => TestAsync(client, new LineTestParams { Line = Unsaved("new", """{ "adress": "x" }""") }));

        error.ErrorData!.Detail.ShouldBe(Details.UnknownKey);
    }

    private static CallEvent Ring(string id, string? number = null) =>
        new() { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ringing, RemoteNumber = number };

    private static LineSettings Unsaved(string id, string options)
    {
        var values = System.Text.Json.JsonDocument.Parse(options).RootElement.EnumerateObject();
        return new LineSettings { Id = id, Type = "yealink", Options = values.ToDictionary(option => option.Name, option => option.Value, StringComparer.Ordinal) };
    }

    private static Task<LineTestResult> TestAsync(TestClient client, LineTestParams request) =>
        client.AskAsync(RpcMethods.LineTest, request, Json.LineTestParams, Json.LineTestResult);
}
