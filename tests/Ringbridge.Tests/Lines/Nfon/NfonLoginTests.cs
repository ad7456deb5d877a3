using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines;
using Ringbridge.Lines.Nfon;
using Ringbridge.Tests.Testing;
using Eventually = Ringbridge.Tests.Sip.Eventually;

namespace Ringbridge.Tests.Lines.Nfon;

public sealed class NfonLoginTests
{
    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);

        time.Advance(TimeSpan.FromMinutes(4));
        await WaitForAsync(desk, "PUT /v1/login", 1);
        await desk.DialAsync("4930123456");
        time.Advance(TimeSpan.FromMinutes(2));
        await desk.DialAsync("4930123456");

        Asked(desk, "POST /v1/login").ShouldBe(1);
        Answers(desk, 401).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_request_made_once_more()
    {
        await using var desk = await NfonDesk.StartAsync();
        desk.Server.ExpireTokens();

        await desk.DialAsync("4930123456");

        desk.Server.Actions.Count.ShouldBe(1);
        Asked(desk, "POST /v1/login").ShouldBe(1);
        Asked(desk, "PUT /v1/login").ShouldBe(1);
    }

    [Fact]
    public async Task When_the_refresh_token_is_refused_too_the_password_is_used_again()
    {
        await using var desk = await NfonDesk.StartAsync();
        desk.Server.RevokeTokens();

        await desk.DialAsync("4930123456");

        desk.Server.Actions.Count.ShouldBe(1);
        Asked(desk, "POST /v1/login").ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_password_is_said_plainly_and_not_tried_in_a_hurry()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time, prepare: server => server.RefusesLogins = true, waits: false);

        var health = await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        health.Problem.ShouldNotBeNull().Detail.ShouldBe(Details.CloudLoginRefused);
        await Eventually.UntilAsync("both streams to wait", () => desk.Lines.Log.Count(line => line.Contains($"ended ({Details.CloudLoginRefused})", StringComparison.Ordinal)) == 2);
        Asked(desk, "POST /v1/login").ShouldBe(2);
        var refusedAt = time.GetUtcNow();

        // In each minute passes enough real time for who would be in a hurry.
        await time.AdvanceUntilAsync(() => Task.FromResult(Asked(desk, "POST /v1/login") > 2), TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(50));

        (time.GetUtcNow() - refusedAt).ShouldBeGreaterThanOrEqualTo(new NfonTiming().RefusedRetry);
    }

    [Fact]
    public async Task A_password_that_was_put_right_works_again_when_the_line_is_tested()
    {
        await using var desk = await NfonDesk.StartAsync(prepare: server => server.RefusesLogins = true, waits: false);
        await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        desk.Server.RefusesLogins = false;

        var found = await desk.Line.TestAsync(NfonDesk.Soon);

        found.ShouldBe("K9999: 102 Anton Berger");
        await desk.Probe.WaitForHealthAsync(LineHealth.Up);
    }

    [Fact]
    public async Task Tokens_taken_away_in_the_middle_of_a_call_come_back_without_a_hand()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        var id = await desk.DialAsync("4930123456");
        desk.Switch.Lift(id);
        desk.Switch.Move(id, "answer");
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);

        desk.Server.RevokeTokens();
        await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        await time.AdvanceUntilAsync(() => desk.Probe.Events[^1] is HealthEvent { Health: LineHealth.Up or LineHealth.Degraded });
        desk.Switch.HangUp(id);

        await desk.Probe.WaitForCallAsync(CallState.Ended, id);
    }

    [Theory]
    [InlineData(Fault.Dead)]
    [InlineData(Fault.Reset)]
    [InlineData(Fault.Broken)]
    [InlineData(Fault.Unauthorized)]
    public async Task A_minute_of_anything_in_the_middle_of_a_call_heals_by_itself(Fault fault)
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        var id = desk.Switch.Ring("102", "4930123456");
        desk.Switch.Answer(id);
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);

        desk.Server.Fault = fault;
        desk.Switch.EndStreams(StreamEnd.Reset);
        await Eventually.UntilAsync("the outage", () => desk.Probe.Events.Any(heard => heard is HealthEvent { Health: LineHealth.Down or LineHealth.Degraded }));
        await time.AdvanceUntilAsync(() => time.GetUtcNow() >= new DateTimeOffset(2026, 1, 5, 9, 1, 0, TimeSpan.Zero), TimeSpan.FromSeconds(1));
        desk.Probe.Events[^1].ShouldBeOfType<HealthEvent>().Health.ShouldBeOneOf(LineHealth.Down, LineHealth.Degraded);

        desk.Server.Fault = Fault.None;
        desk.Probe.Forget();
        await time.AdvanceUntilAsync(
            () => desk.Probe.Events.Any(heard => heard is HealthEvent { Problem.Detail: Details.EventsMissed }),
            TimeSpan.FromSeconds(5));
        desk.Switch.HangUp(id);

        // What was on the way in the outage may fail late and have the streams opened once more, which takes time.
        await time.AdvanceUntilAsync(desk.Probe.WaitForCallAsync(CallState.Ended, id), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_extension_that_does_not_exist_is_found_by_the_test()
    {
        await using var server = new FakeNfon(new FakeServerOptions());
        await using var line = NfonDesk.Create(new TestLines { Secrets = { ["nfon"] = "right" } }, server.Url, extension: "999");

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.TestAsync(NfonDesk.Soon));

        error.Problem.Detail.ShouldBe(Details.UnknownExtension);
    }

    [Fact]
    public async Task The_extension_is_chosen_from_the_list_that_NFON_gives()
    {
        await using var server = new FakeNfon(new FakeServerOptions());
        await using var line = NfonDesk.Create(new TestLines { Secrets = { ["nfon"] = "right" } }, server.Url, extension: "");

        var choices = await line.ListChoicesAsync("extension", NfonDesk.Soon);

        choices.Select(choice => $"{choice.Value} {choice.Label}")
            .ShouldBe(["101 Erika Mustermann", "102 Anton Berger", "103 Çağla Öztürk", "112 Empfang", "420 Werkstatt"]);
    }

    [Fact]
    public async Task Neither_password_nor_token_stands_in_a_log_not_even_in_one_for_developers()
    {
        await using var desk = await NfonDesk.StartAsync();
        await desk.DialAsync("4930123456");

        var log = string.Join('\n', desk.Lines.Log);

        log.ShouldContain("POST /login answered 200");
        log.ShouldContain("POST /extensions/phone/calls answered 200");
        log.ShouldNotContain("right");
        log.ShouldNotContain("eyJ");
        log.ShouldNotContain("4930123456");
    }

    private static int Asked(NfonDesk desk, string what) => desk.Server.Exchanges.Count(exchange => exchange.Request.Line.StartsWith(what, StringComparison.Ordinal));

    private static IEnumerable<NfonExchange> Answers(NfonDesk desk, int status) => desk.Server.Exchanges.Where(exchange => exchange.Answer.Status == status);

    private static Task WaitForAsync(NfonDesk desk, string what, int count) => Eventually.UntilAsync(what, () => Asked(desk, what) == count);
}
