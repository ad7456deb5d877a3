using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Softphone;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Lines.ActionUrl;

public sealed class ActionUrlLineTests : IAsyncLifetime
{
    private readonly FakeSoftphone _phone = new(new FakeServerOptions());
    private readonly TestLines _lines = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _phone.DisposeAsync();

    [Theory]
    [InlineData("/?action=make_call&target={number}")]
    [InlineData("?action=make_call&target={number}")]
    public async Task Ninja_and_Mia_dial_with_and_without_a_slash(string target)
    {
        await using var line = _lines.Create("actionUrl", new { template = _phone.Url + target });

        var receipt = await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        receipt.ShouldBe(new DialReceipt(CallState.Sent));
        _phone.Requests.Lines.ShouldBe(["GET /?action=make_call&target=%2B4930123456 HTTP/1.1"]);
        _phone.Actions.ShouldBe(["dial +4930123456"]);
    }

    [Fact]
    public async Task It_can_do_what_it_has_addresses_for()
    {
        var template = $"{_phone.Url}/?target={{number}}";
        await using var small = _lines.Create("actionUrl", new { template });
        await using var large = _lines.Create("actionUrl", new { template, hangUpTemplate = $"{_phone.Url}/end", answerTemplate = $"{_phone.Url}/answer" });

        small.Capabilities.ShouldBe([LineCapability.Dial, LineCapability.Events]);
        large.Capabilities.ShouldBe([LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Events]);
    }

    [Fact]
    public async Task Hanging_up_and_answering_ask_for_their_addresses()
    {
        await using var line = _lines.Create(
            "actionUrl",
            new { template = $"{_phone.Url}/?target={{number}}", hangUpTemplate = $"{_phone.Url}?action=end", answerTemplate = $"{_phone.Url}?action=answer" });

        await line.HangUpAsync(null, CancellationToken.None);
        await line.AnswerAsync(null, CancellationToken.None);

        _phone.Requests.Lines.ShouldBe(["GET /?action=end HTTP/1.1", "GET /?action=answer HTTP/1.1"]);
    }

    [Fact]
    public async Task What_it_has_no_address_for_it_refuses()
    {
        await using var line = _lines.Create("actionUrl", new { template = $"{_phone.Url}/?target={{number}}" });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.HangUpAsync(null, CancellationToken.None));

        error.Problem.Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task Testing_connects_and_asks_for_nothing()
    {
        await using var line = _lines.Create("actionUrl", new { template = $"{_phone.Url}/?target={{number}}" });

        await line.TestAsync(CancellationToken.None);

        _phone.Requests.All.ShouldBeEmpty();
    }
}
