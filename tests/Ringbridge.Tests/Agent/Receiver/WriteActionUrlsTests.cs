using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Snom;
using Ringbridge.FakePbx.Yealink;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>Addresses that Ringbridge enters in a phone, and that the phone then opens.</summary>
public sealed class WriteActionUrlsTests
{
    [Fact]
    public async Task A_Yealink_phone_gets_its_addresses_and_rings_with_them()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic });
        await using var agent = await StartAsync("yealink", phone.Url);

        var written = await WriteAsync(agent);

        written.Ok.ShouldBeTrue();
        written.Message.ShouldContain("its maker does not say: let somebody call you now");
        phone.Settings.Count.ShouldBe(8);
        var status = await phone.HappenAsync(
            "action_url.incoming_call",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["$call_id"] = "33093", ["$remote"] = "sip:+4930123456@pbx", ["$display_remote"] = "Müller & Söhne" },
            TestClient.Soon);
        status.ShouldBe(200);
        var call = await agent.Client.SeesAsync(call => call.State is CallState.Ringing);
        (call.RemoteNumber, call.RemoteName, call.RemoteArea).ShouldBe(("+4930123456", "Müller & Söhne", "Berlin"));
    }

    [Fact]
    public async Task A_snom_phone_gets_its_addresses_and_rings_with_them()
    {
        await using var phone = new FakeSnom(new FakeServerOptions { Login = FakeLogin.DigestMd5 });
        await using var agent = await StartAsync("snom", phone.Url);

        (await WriteAsync(agent)).Ok.ShouldBeTrue();

        phone.Settings.Keys.ShouldBe(
            ["action_incoming_url", "action_outgoing_url", "action_connected_url", "action_disconnected_url", "action_missed_url", "action_hold", "action_unhold"],
            ignoreOrder: true);
        (await phone.HappenAsync("action_incoming_url", Variables(), TestClient.Soon)).ShouldBe(200);
        (await agent.Client.SeesAsync(call => call.State is CallState.Ringing)).RemoteNumber.ShouldBe("+4930123456");
        (await phone.HappenAsync("action_connected_url", Variables(), TestClient.Soon)).ShouldBe(200);
        (await agent.Client.SeesAsync(call => call.State is CallState.Connected)).RemoteName.ShouldBe("Eva");
    }

    [Fact]
    public async Task A_phone_that_refuses_is_told_with_what_to_do()
    {
        await using var phone = new FakeSnom(new FakeServerOptions { Login = FakeLogin.DigestMd5 }) { UseHiddenTags = true };
        await using var agent = await StartAsync("snom", phone.Url);

        var result = await WriteAsync(agent);

        (result.Ok, result.Problem!.Detail).ShouldBe((false, Details.RemoteControlOff));
        phone.Settings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_is_sent_once()
    {
        await using var phone = new FakeYealink(new FakeServerOptions { Login = FakeLogin.Basic, Password = "another" });
        await using var agent = await StartAsync("yealink", phone.Url);

        (await WriteAsync(agent)).Problem!.Detail.ShouldBe(Details.WrongPassword);

        phone.Requests.All.Count(recorded => recorded.HasPassword).ShouldBe(1);
    }

    [Theory]
    [InlineData("soft", Reasons.NotSupported)]
    [InlineData("nobody", Reasons.UnknownLine)]
    public async Task A_line_that_cannot_do_it_says_so(string line, string reason)
    {
        await using var agent = await ReceivingAgent.StartAsync();

        (await Should.ThrowAsync<RpcException>(() => WriteAsync(agent, line))).ErrorData!.Reason.ShouldBe(reason);
    }

    private static Dictionary<string, string> Variables() => new(StringComparer.Ordinal)
    {
        ["$call-id"] = "3c26@10.0.0.1",
        ["$remote"] = "sip:+4930123456@pbx",
        ["$local"] = "sip:21@pbx",
        ["$active_user"] = "21",
        ["$cancel_reason"] = "",
        ["$display_remote"] = "Eva",
    };

    private static Task<ReceivingAgent> StartAsync(string type, string url) =>
        ReceivingAgent.StartAsync(lines: $$"""[ { "id": "desk", "type": "{{type}}", "address": "{{url}}", "user": "admin", "password": "right" } ]""");

    private static Task<LineWriteResult> WriteAsync(ReceivingAgent agent, string line = "desk") => agent.Client.AskAsync(
        RpcMethods.LineWriteActionUrls, new LineWriteParams(line), ContractJson.Default.LineWriteParams, ContractJson.Default.LineWriteResult);
}
