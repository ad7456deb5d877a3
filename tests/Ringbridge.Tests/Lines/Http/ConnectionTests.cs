using System.Net;
using System.Net.Sockets;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Snom;
using Ringbridge.FakePbx.Yealink;
using Ringbridge.Lines;
using Ringbridge.Lines.Http;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Http;

public sealed class ConnectionTests
{
    private readonly TestLines _lines = new();

    [Fact]
    public async Task An_IPv6_address_in_brackets_is_dialled()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Listen = IPAddress.IPv6Loopback });
        phone.Url.ShouldStartWith("http://[::1]:");
        await using var line = _lines.Create("yealink", new { address = phone.Url });

        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        phone.Actions.ShouldBe(["dial 030123456"]);
        phone.Requests.All[0].Request.Headers["Host"].ShouldStartWith("[::1]:");
    }

    [Fact]
    public async Task Only_what_the_phone_needs_is_sent()
    {
        await using var phone = new FakeYealink(new FakeServerOptions());
        await using var line = _lines.Create("yealink", new { address = phone.Url });

        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        phone.Requests.All[0].Request.Headers.Keys.Order(StringComparer.Ordinal).ShouldBe(["Connection", "Host", "User-Agent"]);
    }

    [Fact]
    public async Task A_slow_phone_is_waited_for()
    {
        var time = new ManualTime();
        await using var phone = new FakeYealink(new FakeServerOptions { Time = time }) { Fault = Fault.Slow };
        await using var line = _lines.Create("yealink", new { address = phone.Url });

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        await Eventually.BecomesTrueAsync(() => time.WaitingTimers == 1);
        time.Advance(TimeSpan.FromSeconds(2));

        (await dial).State.ShouldBe(CallState.Sent);
    }

    [Fact]
    public async Task A_phone_that_worked_before_and_falls_silent_is_not_said_to_ask_for_permission()
    {
        await using var phone = new FakeYealink(new FakeServerOptions());
        var time = new ManualTime();
        await using var line = new TestLines { Time = time }.Create("yealink", new { address = phone.Url });
        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        phone.Fault = Fault.Dead;

        var dial = line.DialAsync(new DialRequest("c2", "030123456"), CancellationToken.None);
        await phone.Requests.WaitAsync(2, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(8));

        var error = await Should.ThrowAsync<LineUnreachableException>(() => dial);
        error.Problem.Detail.ShouldBe(Details.Timeout);
    }

    [Fact]
    public async Task A_phone_may_take_as_long_as_the_settings_say_and_no_longer()
    {
        await using var phone = new FakeYealink(new FakeServerOptions()) { Fault = Fault.Dead };
        var time = new ManualTime();
        await using var line = new TestLines { Time = time }.Create("yealink", new { address = phone.Url, timeoutMs = 3000 });

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        await phone.Requests.WaitAsync(1, CancellationToken.None);
        time.Advance(TimeSpan.FromMilliseconds(2999));
        dial.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));

        await Should.ThrowAsync<LineUnreachableException>(() => dial);
    }

    [Fact]
    public async Task Giving_up_is_no_failure_of_the_phone()
    {
        await using var phone = new FakeYealink(new FakeServerOptions()) { Fault = Fault.Dead };
        await using var line = _lines.Create("yealink", new { address = phone.Url });
        using var givingUp = new CancellationTokenSource();

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), givingUp.Token);
        await phone.Requests.WaitAsync(1, CancellationToken.None);
        await givingUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => dial);
        line.Events.TryRead(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, Details.UnknownHost)]
    [InlineData(SocketError.TryAgain, Details.UnknownHost)]
    [InlineData(SocketError.NoData, Details.UnknownHost)]
    [InlineData(SocketError.ConnectionRefused, Details.ConnectionRefused)]
    [InlineData(SocketError.HostUnreachable, null)]
    [InlineData(SocketError.NetworkUnreachable, null)]
    [InlineData(SocketError.TimedOut, null)]
    public void Each_way_of_not_connecting_has_its_own_detail(SocketError error, string? detail)
    {
        var problem = new PhoneProblems("desk", "10.1.2.3").NotConnected(new SocketException((int)error)).Problem;

        problem.Reason.ShouldBe(Reasons.LineUnreachable);
        problem.Detail.ShouldBe(detail);
    }

    [Fact]
    public async Task Nobody_there_is_told_from_somebody_who_is_silent()
    {
        await using var phone = new FakeYealink(new FakeServerOptions());
        var port = new Uri(phone.Url).Port;

        var error = await Should.ThrowAsync<LineUnreachableException>(() =>
            PhoneConnector.ConnectAsync("127.0.0.1", port, TimeSpan.Zero, TimeProvider.System, new PhoneProblems("desk", "x"), CancellationToken.None));

        error.Problem.ShouldSatisfyAllConditions(
            problem => problem.Reason.ShouldBe(Reasons.LineUnreachable),
            problem => problem.Detail.ShouldBeNull());
    }

    [Fact]
    public async Task The_health_follows_what_the_phone_did()
    {
        await using var phone = new FakeYealink(new FakeServerOptions()) { Fault = Fault.NotFound };
        await using var line = _lines.Create("yealink", new { address = phone.Url });

        await Should.ThrowAsync<LineException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));
        phone.Fault = Fault.None;
        await line.DialAsync(new DialRequest("c2", "030123456"), CancellationToken.None);

        line.Events.TryRead(out var first).ShouldBeTrue();
        first.ShouldBeOfType<HealthEvent>().ShouldSatisfyAllConditions(
            health => health.Health.ShouldBe(LineHealth.Down),
            health => health.Problem!.Detail.ShouldBe(Details.WrongDevice));
        line.Events.TryRead(out var second).ShouldBeTrue();
        second.ShouldBe(new HealthEvent(LineHealth.Up));
    }

    [Fact]
    public async Task A_page_of_the_phone_itself_is_no_failure()
    {
        await using var phone = new FakeSnom(new FakeServerOptions());
        await using var line = _lines.Create("snom", new { address = phone.Url });

        await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        phone.Actions.ShouldBe(["dial 030123456"]);
    }
}
