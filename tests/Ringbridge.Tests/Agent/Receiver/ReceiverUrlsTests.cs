using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Receiver;

public sealed class ReceiverUrlsTests
{
    [Fact]
    public async Task Lines_that_take_events_get_their_addresses_and_others_none()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        var urls = await agent.UrlsAsync();

        urls.Lines.Select(line => line.LineId).ShouldBe(["desk", "soft"]);
        urls.Lines[1].Urls.ShouldAllBe(url => url.Url.StartsWith($"http://{agent.Address}/event/{ReceivingAgent.Token}/soft?e="));
    }

    [Fact]
    public async Task An_address_that_was_shown_works_when_the_phone_opens_it()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        var url = new Uri((await agent.UrlsAsync("soft")).Lines[0].Urls[0].Url.Replace("<$remote_party>", "030123456", StringComparison.Ordinal).Replace("<$call_guid>", "7", StringComparison.Ordinal));

        (await agent.GetAsync(url.PathAndQuery)).ShouldBe(200);

        (await agent.Client.SeesAsync(call => call.LineId is "soft")).RemoteNumber.ShouldBe("+4930123456");
    }

    [Fact]
    public async Task What_came_is_told_and_remembered()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        (await agent.UrlsAsync("desk")).Lines[0].HeardAt.ShouldBeNull();

        await agent.EventAsync("e=incoming_call&id=1&remote=030123");

        await Eventually.BecomesTrueAsync(() => !agent.Client.Heard.IsEmpty);
        var heard = agent.Client.Heard.ShouldHaveSingleItem();
        (heard.LineId, heard.Event, heard.From, heard.Problem).ShouldBe(("desk", "incoming_call", "127.0.0.1", null));
        (await agent.UrlsAsync("desk")).Lines[0].HeardAt.ShouldBe(agent.Agent.Time.GetUtcNow());
    }

    [Fact]
    public async Task An_old_token_is_told_so_that_a_person_sees_why_nothing_rings()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        await agent.GetAsync("/event/an-old-token/desk?e=incoming_call");

        await Eventually.BecomesTrueAsync(() => !agent.Client.Heard.IsEmpty);
        var heard = agent.Client.Heard.ShouldHaveSingleItem();
        (heard.LineId, heard.Problem!.Detail).ShouldBe(("desk", Details.WrongToken));
    }

    [Fact]
    public async Task A_flood_is_told_once_a_second()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        for (var index = 0; index < 20; index++)
        {
            await agent.EventAsync($"e=incoming_call&id={index}&remote=030123");
        }

        await agent.Client.RunningAsync();
        agent.Client.Heard.Count.ShouldBe(1);

        agent.Agent.Time.Advance(TimeSpan.FromSeconds(1));
        await agent.EventAsync("e=dnd_on");

        await Eventually.BecomesTrueAsync(() => agent.Client.Heard.Count == 2);
    }

    [Fact]
    public async Task A_phone_in_the_network_needs_the_receiver_there()
    {
        if (NetworkAddress() is not { } own)
        {
            // A computer without a network has no phone in it.
            return;
        }

        var lines = $$"""[ { "id": "desk", "type": "yealink", "address": "http://{{own}}" } ]""";
        await using var near = await ReceivingAgent.StartAsync(lines: lines);
        var line = (await near.UrlsAsync()).Lines[0];
        line.Problem!.Detail.ShouldBe(Details.ReceiverNotInNetwork);
        line.Listen.ShouldBe($"{own}:{near.Address.Port}");

        await using var far = await ReceivingAgent.StartAsync("\"0.0.0.0:0\"", lines: lines);
        line = (await far.UrlsAsync()).Lines[0];

        line.Problem.ShouldBeNull();
        line.Urls[0].Url.ShouldStartWith($"http://{own}:{far.Address.Port}/event/");
        (await far.Client.StatusAsync()).Receiver.InNetwork.ShouldBeTrue();
        (await HttpSender.GetAsync(new IPEndPoint(own, far.Address.Port), new Uri(line.Urls[0].Url.Replace("$call_id", "1", StringComparison.Ordinal)).PathAndQuery)).ShouldBe(200);
    }

    [Fact]
    public async Task A_sender_that_is_not_on_the_list_is_not_even_read()
    {
        if (NetworkAddress() is not { } own)
        {
            return;
        }

        await using var agent = await ReceivingAgent.StartAsync("\"0.0.0.0:0\"", ", \"allow\": [\"198.51.100.0/24\"]");
        using var stranger = await HttpSender.ConnectAsync(new IPEndPoint(own, agent.Address.Port));

        (await stranger.ReadAsync()).ShouldBe("");

        await Eventually.BecomesTrueAsync(() => agent.Client.Heard.Any(heard => heard.Problem?.Detail is Details.SenderNotAllowed));
        (await HttpSender.GetAsync(new IPEndPoint(IPAddress.Loopback, agent.Address.Port), $"/event/{ReceivingAgent.Token}/desk?e=dnd_on")).ShouldBe(200);
    }

    [Fact]
    public async Task A_program_on_this_computer_hands_over_events_without_a_token()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        var taken = await HandAsync(agent, "desk", ("e", "incoming_call"), ("remote", "sip:030123456@pbx"));

        taken.LineId.ShouldBe("desk");
        (await agent.Client.SeesAsync(call => call.LineId is "desk")).RemoteNumber.ShouldBe("+4930123456");
    }

    [Theory]
    [InlineData(null, Reasons.BadRequest, Details.SeveralLines)]
    [InlineData("nobody", Reasons.UnknownLine, null)]
    [InlineData("sim", Reasons.Receiver, Details.NoEvents)]
    [InlineData("desk", Reasons.Receiver, Details.UnknownEvent)]
    public async Task What_cannot_be_handed_over_is_refused_in_words(string? line, string reason, string? detail)
    {
        await using var agent = await ReceivingAgent.StartAsync();

        var error = await Should.ThrowAsync<RpcException>(() => HandAsync(agent, line, ("e", "reboot")));

        (error.ErrorData!.Reason, error.ErrorData.Detail).ShouldBe((reason, detail));
    }

    private static Task<LineEventResult> HandAsync(ReceivingAgent agent, string? line, params (string Name, string Value)[] values) => agent.Client.AskAsync(
        RpcMethods.LineEvent,
        new LineEventParams { LineId = line, Values = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal) },
        ContractJson.Default.LineEventParams,
        ContractJson.Default.LineEventResult);

    private static IPAddress? NetworkAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network is { OperationalStatus: OperationalStatus.Up, NetworkInterfaceType: not NetworkInterfaceType.Loopback })
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily is AddressFamily.InterNetwork);
}
