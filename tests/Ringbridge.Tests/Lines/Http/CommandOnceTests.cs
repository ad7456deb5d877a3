using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Yealink;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Http;

/// <summary>Whatever goes wrong, a phone gets a command once: a repeated command is a second call.</summary>
public sealed class CommandOnceTests
{
    private readonly TestLines _lines = new();

    [Theory]
    [InlineData(Fault.Reset, FakeLogin.None)]
    [InlineData(Fault.Reset, FakeLogin.Basic)]
    [InlineData(Fault.Reset, FakeLogin.DigestMd5)]
    [InlineData(Fault.Empty, FakeLogin.None)]
    [InlineData(Fault.Empty, FakeLogin.Basic)]
    [InlineData(Fault.Empty, FakeLogin.DigestMd5)]
    [InlineData(Fault.ResetInAnswer, FakeLogin.Basic)]
    public async Task A_phone_that_breaks_the_connection_dials_once(Fault fault, FakeLogin login)
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = login }) { Fault = fault };
        await using var line = _lines.Create("yealink", new { address = phone.Url, user = "admin", password = "right" });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ConnectionLost);
        phone.Actions.ShouldBe(["dial 030123456"]);
    }

    [Fact]
    public async Task A_phone_that_keeps_connections_open_and_then_breaks_them_dials_once_per_command()
    {
        await using var phone = new FakeYealink(new FakeServerOptions());
        await using var line = _lines.Create("yealink", new { address = phone.Url });
        await line.DialAsync(new DialRequest("c1", "030111111"), CancellationToken.None);
        phone.Fault = Fault.Empty;

        await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c2", "030222222"), CancellationToken.None));

        phone.Actions.ShouldBe(["dial 030111111", "dial 030222222"]);
    }

    [Fact]
    public async Task A_redirect_is_told_and_not_followed()
    {
        await using var elsewhere = new FakeYealink(new FakeServerOptions());
        await using var phone = new FakeYealink(new FakeServerOptions { RedirectTo = $"{elsewhere.Url}/servlet?key=number=1" }) { Fault = Fault.Redirect };
        await using var line = _lines.Create("yealink", new { address = phone.Url, user = "admin", password = "right" });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        ProblemTexts.Render(error.Problem, "en").ShouldContain($"sends Ringbridge on to {elsewhere.Url}.");
        phone.Requests.All.Count.ShouldBe(1);
        elsewhere.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_that_never_answers_dials_once()
    {
        await using var phone = new FakeYealink(new FakeServerOptions()) { Fault = Fault.Dead };
        var time = new ManualTime();
        await using var line = new TestLines { Time = time }.Create("yealink", new { address = phone.Url });

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        await phone.Requests.WaitAsync(1, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(8));

        await Should.ThrowAsync<LineUnreachableException>(() => dial);

        phone.Actions.ShouldBe(["dial 030123456"]);
    }
}
