using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Snom;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Lines.Snom;

public sealed class SnomLineTests
{
    private readonly TestLines _lines = new();

    [Fact]
    public async Task Dialling_opens_the_command_page_with_the_number()
    {
        await using var phone = new FakeSnom(new FakeServerOptions());
        await using var line = _lines.Create("snom", new { address = phone.Url, outgoingUri = "1006@pbx.example" });

        var receipt = await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        receipt.ShouldBe(new DialReceipt(CallState.Sent));
        phone.Requests.Lines.ShouldBe(["GET /command.htm?number=%2B4930123456&outgoing_uri=1006@pbx.example HTTP/1.1"]);
    }

    [Fact]
    public async Task Keys_are_pressed_as_a_person_would()
    {
        await using var phone = new FakeSnom(new FakeServerOptions());
        await using var line = _lines.Create("snom", new { address = phone.Url });

        await line.AnswerAsync(null, CancellationToken.None);
        await line.HoldAsync(null, CancellationToken.None);
        await line.ResumeAsync(null, CancellationToken.None);
        await line.HangUpAsync(null, CancellationToken.None);

        phone.Actions.ShouldBe(["key ENTER", "key F_R", "key F_R", "key CANCEL"]);
    }

    [Fact]
    public async Task Hanging_up_may_end_every_call_of_the_phone()
    {
        await using var phone = new FakeSnom(new FakeServerOptions());
        await using var line = _lines.Create("snom", new { address = phone.Url, hangUp = "releaseAll" });

        await line.HangUpAsync(null, CancellationToken.None);

        phone.Requests.Lines.ShouldBe(["GET /command.htm?RELEASE_ALL_CALLS HTTP/1.1"]);
        phone.Actions.ShouldBe(["release all calls"]);
    }

    [Fact]
    public async Task Hidden_tags_are_named_as_what_forbids_remote_control()
    {
        await using var phone = new FakeSnom(new FakeServerOptions { Login = FakeLogin.DigestMd5 }) { UseHiddenTags = true };
        await using var line = _lines.Create("snom", new { address = phone.Url, user = "admin", password = "right" });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.RemoteControlOff);
        ProblemTexts.Render(error.Problem, "de").ShouldContain("use_hidden_tags");
        phone.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Testing_logs_in_and_presses_nothing()
    {
        await using var phone = new FakeSnom(new FakeServerOptions { Login = FakeLogin.DigestMd5 });
        await using var line = _lines.Create("snom", new { address = phone.Url, user = "admin", password = "right" });

        await line.TestAsync(CancellationToken.None);

        phone.Requests.Lines.ShouldAllBe(request => request == "GET /command.htm HTTP/1.1");
        phone.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_is_not_of_a_snom_phone_is_no_answer()
    {
        await using var phone = new FakeSnom(new FakeServerOptions()) { Fault = Fault.Html };
        await using var line = _lines.Create("snom", new { address = phone.Url });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.WrongDevice);
    }
}
