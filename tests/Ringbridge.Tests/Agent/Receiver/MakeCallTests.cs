using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>Dialling through the receiver, as softphones let themselves be dialled with.</summary>
public sealed class MakeCallTests
{
    private const string Simulator = """[ { "id": "sim", "type": "simulator" } ]""";

    [Theory]
    [InlineData("/?action=make_call&target=%2B4930123456&token=a-token-of-the-test")]
    [InlineData("/?action=make_call&target=+49 30 123456&token=a-token-of-the-test")]
    [InlineData("?action=make_call&target=030123456&token=a-token-of-the-test&line=sim")]
    public async Task It_dials_with_the_token(string target)
    {
        await using var agent = await ReceivingAgent.StartAsync(lines: Simulator);

        (await agent.GetAsync(target)).ShouldBe(200);

        (await agent.Client.SeesAsync(call => call.Direction is CallDirection.Outbound)).RemoteNumber.ShouldBe("+4930123456");
    }

    [Theory]
    [InlineData("/?action=make_call&target=030123456", 403)]
    [InlineData("/?action=make_call&target=030123456&token=", 403)]
    [InlineData("/?action=make_call&target=030123456&token=wrong", 403)]
    [InlineData("/?action=make_call&target=112&token=a-token-of-the-test", 403)]
    [InlineData("/?action=make_call&target=0900123456&token=a-token-of-the-test", 403)]
    [InlineData("/?action=make_call&target=*21%23&token=a-token-of-the-test", 403)]
    [InlineData("/?action=make_call&target=nobody&token=a-token-of-the-test", 400)]
    [InlineData("/?action=make_call&token=a-token-of-the-test", 400)]
    [InlineData("/?action=make_call&target=030123456&line=nobody&token=a-token-of-the-test", 404)]
    [InlineData("/?action=hang_up&token=a-token-of-the-test", 404)]
    public async Task It_does_not_dial_without_the_token_or_against_the_policy(string target, int status)
    {
        await using var agent = await ReceivingAgent.StartAsync(lines: Simulator);

        (await agent.GetAsync(target)).ShouldBe(status);

        (await agent.Client.RunningAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Origin: http://127.0.0.1:61234")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Referer: http://127.0.0.1/")]
    public async Task It_never_dials_for_a_browser(string header)
    {
        await using var agent = await ReceivingAgent.StartAsync(lines: Simulator);

        (await agent.GetAsync("/?action=make_call&target=030123456&token=a-token-of-the-test", header)).ShouldBe(403);

        (await agent.Client.RunningAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_was_cut_does_not_dial_half_a_number()
    {
        await using var agent = await ReceivingAgent.StartAsync(lines: Simulator);
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync("GET /?action=make_call&token=a-token-of-the-test&target=0301234 HTTP/1.1\r\nHost: local");
        phone.FinishSending();

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(404);
        (await agent.Client.RunningAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Why_it_was_not_dialled_is_said_in_words()
    {
        await using var agent = await ReceivingAgent.StartAsync(lines: Simulator);
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync("GET /?action=make_call&target=112&token=a-token-of-the-test HTTP/1.1\r\nAccept-Language: de-DE\r\n\r\n");

        (await phone.ReadAsync()).ShouldContain("wird erst gewählt");
    }
}
