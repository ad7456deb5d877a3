using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx;
using Ringbridge.FakePbx.Http;
using Ringbridge.Lines;
using Ringbridge.Tests.Sip;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines;

/// <summary>Every line that speaks HTTP, and everything that its phone may do wrong: each has a detail and a sentence of its own.</summary>
public sealed class FailureTableTests
{
    private static readonly (string Type, string Phone)[] Kinds = [("yealink", "yealink"), ("snom", "snom"), ("actionUrl", "softphone")];

    public static TheoryData<string, string, Fault, string, string?> Table()
    {
        var table = new TheoryData<string, string, Fault, string, string?>();
        foreach (var (type, phone) in Kinds)
        {
            void Row(Fault fault, string reason, string? detail) => table.Add(type, phone, fault, reason, detail);

            Row(Fault.Unauthorized, Reasons.LineRejected, Details.WrongPassword);
            Row(Fault.NotFound, Reasons.LineProtocol, Details.WrongDevice);
            Row(Fault.Broken, Reasons.LineRejected, null);
            Row(Fault.Redirect, Reasons.LineProtocol, Details.Redirected);
            Row(Fault.Reset, Reasons.LineUnreachable, Details.ConnectionLost);
            Row(Fault.ResetInAnswer, Reasons.LineUnreachable, Details.ConnectionLost);
            Row(Fault.Empty, Reasons.LineUnreachable, Details.ConnectionLost);
            Row(Fault.Html, Reasons.LineProtocol, Details.WrongDevice);
            Row(Fault.Garbage, Reasons.LineProtocol, Details.UnexpectedAnswer);
            Row(Fault.Huge, Reasons.LineProtocol, Details.UnexpectedAnswer);
        }

        table.Add("yealink", "yealink", Fault.Forbidden, Reasons.LineRejected, Details.NotAllowed);
        table.Add("snom", "snom", Fault.Forbidden, Reasons.LineRejected, Details.RemoteControlOff);
        table.Add("actionUrl", "softphone", Fault.Forbidden, Reasons.LineRejected, null);

        table.Add("yealink", "yealink", Fault.Dead, Reasons.LineUnreachable, Details.PromptOnPhone);
        table.Add("snom", "snom", Fault.Dead, Reasons.LineUnreachable, Details.Timeout);
        table.Add("actionUrl", "softphone", Fault.Dead, Reasons.LineUnreachable, Details.Timeout);
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_failing_phone_is_named_with_its_own_detail_and_sentence(string type, string phone, Fault fault, string reason, string? detail)
    {
        await using var server = FakePhones.All[phone](new FakeServerOptions());
        server.Fault = fault;
        var time = new ManualTime();
        await using var line = Line(type, server.Url, time);

        var dial = line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);
        await server.Requests.WaitAsync(1, CancellationToken.None);
        if (fault == Fault.Dead)
        {
            time.Advance(TimeSpan.FromSeconds(8));
        }

        var error = await Should.ThrowAsync<LineException>(() => dial);
        error.Problem.Reason.ShouldBe(reason);
        error.Problem.Detail.ShouldBe(detail);
        foreach (var language in (string[])["de", "en"])
        {
            var sentence = ProblemTexts.Render(error.Problem, language);
            sentence.ShouldNotContain("{");
            sentence.ShouldContain("desk");
        }
    }

    [Theory]
    [InlineData("yealink")]
    [InlineData("snom")]
    [InlineData("actionUrl")]
    public async Task Nobody_listening_is_a_refused_connection(string type)
    {
        await using var line = Line(type, ClosedPort, TimeProvider.System);

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ConnectionRefused);
    }

    [Theory]
    [InlineData("yealink")]
    [InlineData("snom")]
    [InlineData("actionUrl")]
    public async Task Testing_a_line_finds_out_that_nobody_listens(string type)
    {
        await using var line = Line(type, ClosedPort, TimeProvider.System);

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ConnectionRefused);
    }

    private static string ClosedPort => $"http://127.0.0.1:{PortBlock.Take(1)}";

    private static ILine Line(string type, string url, TimeProvider time) => new TestLines { Time = time }.Create(
        type,
        type == "actionUrl"
            ? new { template = $"{url}?action=make_call&target={{number}}", user = "admin", password = "right" }
            : new { address = url, user = "admin", password = "right" });
}
