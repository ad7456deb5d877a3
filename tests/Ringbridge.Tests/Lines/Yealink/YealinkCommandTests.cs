using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Yealink;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Lines.Yealink;

public sealed class YealinkCommandTests : IAsyncLifetime
{
    private readonly FakeYealink _phone = new(new FakeServerOptions());
    private readonly TestLines _lines = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _phone.DisposeAsync();

    [Theory]
    [InlineData("servlet", "GET /servlet?key=number=%2B4930123456 HTTP/1.1")]
    [InlineData("configManApp", "GET /cgi-bin/ConfigManApp.com?number=%2B4930123456 HTTP/1.1")]
    [InlineData("cgiServer", "GET /cgiServer.exx?number=%2B4930123456 HTTP/1.1")]
    public async Task Dialling_sends_the_request_of_the_phones_generation(string generation, string expected)
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url, generation });

        await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        _phone.Requests.Lines.ShouldBe([expected]);
        _phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Fact]
    public async Task Dialling_names_the_account_to_call_from()
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url, outgoingUri = "1006@10.2.1.48" });

        await line.DialAsync(new DialRequest("c1", "1234"), CancellationToken.None);

        _phone.Requests.Lines.ShouldBe(["GET /servlet?key=number=1234&outgoing_uri=1006@10.2.1.48 HTTP/1.1"]);
    }

    [Fact]
    public async Task An_account_cannot_add_commands_of_its_own()
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url, outgoingUri = "1006&key=Reboot #" });

        await line.DialAsync(new DialRequest("c1", "1234"), CancellationToken.None);

        _phone.Requests.Lines.ShouldBe(["GET /servlet?key=number=1234&outgoing_uri=1006%26key%3DReboot%20%23 HTTP/1.1"]);
    }

    [Fact]
    public async Task A_200_means_sent_and_no_more()
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url });

        var receipt = await line.DialAsync(new DialRequest("c1", "030123456"), CancellationToken.None);

        receipt.ShouldBe(new DialReceipt(CallState.Sent));
    }

    [Fact]
    public async Task A_path_in_the_address_stands_before_every_command()
    {
        await using var line = _lines.Create("yealink", new { address = $"{_phone.Url}/phones/7/" });

        await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "110"), CancellationToken.None));

        _phone.Requests.Lines.ShouldBe(["GET /phones/7/servlet?key=number=110 HTTP/1.1"]);
    }

    [Theory]
    [InlineData(null, "key CALLEND", "key ANSWER", "key F_HOLD", "key F_HOLD")]
    [InlineData("33093", "key CANCEL:33093", "key ASW:33093", "key HOLD:33093", "key UNHOLD:33093")]
    [InlineData("1;Reboot", "key CALLEND", "key ANSWER", "key F_HOLD", "key F_HOLD")]
    public async Task Keys_act_on_the_call_whose_id_the_phone_told(string? callId, string hangUp, string answer, string hold, string resume)
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url });

        await line.HangUpAsync(callId, CancellationToken.None);
        await line.AnswerAsync(callId, CancellationToken.None);
        await line.HoldAsync(callId, CancellationToken.None);
        await line.ResumeAsync(callId, CancellationToken.None);

        _phone.Actions.ShouldBe([hangUp, answer, hold, resume]);
    }

    [Fact]
    public async Task Testing_lists_the_accounts_and_presses_nothing()
    {
        await using var line = _lines.Create("yealink", new { address = _phone.Url });

        var found = await line.TestAsync(CancellationToken.None);

        found.ShouldBe("Reception (1006@10.2.1.48), Door (1007@10.2.1.48)");
        _phone.Requests.Lines.ShouldBe(["GET /servlet?phonecfg=get&accounts=1&dnd=0&fw=0 HTTP/1.1"]);
        _phone.Actions.ShouldBeEmpty();
    }
}
