using System.Net;
using System.Net.Sockets;
using System.Text;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Sip;
using Eventually = Ringbridge.Tests.Testing.Eventually;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>The receiver over real sockets, from the bytes of a phone to what clients are told.</summary>
public sealed class ReceiverTests
{
    private const string Ring = $"/event/{ReceivingAgent.Token}/desk?e=incoming_call&id=33093&remote=sip:+4930123456@pbx&name=Eva";

    [Fact]
    public async Task An_event_of_a_phone_reaches_clients_as_an_incoming_call()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        (await agent.GetAsync(Ring)).ShouldBe(200);

        var call = await agent.Client.SeesAsync(call => call.State is CallState.Ringing);
        (call.Direction, call.LineId, call.RemoteNumber, call.RemoteName).ShouldBe((CallDirection.Inbound, "desk", "+4930123456", "Eva"));
    }

    [Fact]
    public async Task The_answer_is_empty_and_nobody_may_keep_or_read_it()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync($"GET {Ring} HTTP/1.1\r\n\r\n");

        var answer = await phone.ReadAsync();
        answer.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        answer.ShouldContain("Content-Length: 0\r\n");
        answer.ShouldContain("Cache-Control: no-store\r\n");
        answer.ShouldContain("Connection: close\r\n");
        answer.ShouldNotContain("Access-Control");
    }

    [Theory]
    [InlineData("GET {0} with raw spaces HTTP/1.1\r\n\r\n")]
    [InlineData("GET {0} HTTP/1.0\r\n\r\n")]
    [InlineData("GET {0}\r\n\r\n")]
    [InlineData("GET {0} HTTP/1.1\nHost: localhost\n\n")]
    public async Task A_careless_request_is_understood(string request)
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync(string.Format(request, Ring));

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(200);
        await agent.Client.SeesAsync(call => call.RemoteNumber is "+4930123456");
    }

    [Fact]
    public async Task A_request_may_come_in_single_bytes()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        foreach (var one in Encoding.UTF8.GetBytes($"GET {Ring}&name=Müller HTTP/1.1\r\n\r\n"))
        {
            await phone.SendAsync([one]);
        }

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(200);
    }

    [Fact]
    public async Task A_phone_that_closes_at_once_is_heard()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync($"GET {Ring} HTTP/1.1\r\nHost: 127");
        phone.FinishSending();

        await agent.Client.SeesAsync(call => call.RemoteNumber is "+4930123456");
    }

    [Fact]
    public async Task A_phone_that_breaks_the_connection_does_no_harm()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync("GET /event");
        phone.Break();

        (await agent.GetAsync(Ring)).ShouldBe(200);
    }

    [Theory]
    [InlineData("/event/wrong/desk?e=incoming_call", 403)]
    [InlineData("/event//desk?e=incoming_call", 404)]
    [InlineData($"/event/{ReceivingAgent.Token}/nobody?e=incoming_call", 404)]
    [InlineData($"/event/{ReceivingAgent.Token}/sim?e=incoming_call", 404)]
    [InlineData($"/event/{ReceivingAgent.Token}/desk?e=reboot", 404)]
    [InlineData($"/event/{ReceivingAgent.Token}/desk", 404)]
    [InlineData("/favicon.ico", 404)]
    [InlineData("/", 404)]
    [InlineData("/..%2f..%2fetc/passwd", 404)]
    public async Task What_is_not_meant_for_a_line_is_not_taken(string target, int status)
    {
        await using var agent = await ReceivingAgent.StartAsync();

        (await agent.GetAsync(target)).ShouldBe(status);

        (await agent.Client.RunningAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST /event/x/desk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\ne=ring", 405)]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n", 405)]
    [InlineData("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405)]
    [InlineData("noise\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001", 400)]
    public async Task What_is_no_event_is_refused(string request, int status)
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync(request);

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(status);
    }

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Referer: https://evil.example/")]
    [InlineData("Sec-Fetch-Mode: no-cors")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Upgrade-Insecure-Requests: 1")]
    [InlineData("Host: evil.example:61234")]
    public async Task Nothing_that_a_browser_sent_is_taken_even_with_the_token(string header)
    {
        await using var agent = await ReceivingAgent.StartAsync();

        (await agent.GetAsync(Ring, header)).ShouldBe(403);

        (await agent.Client.RunningAsync()).ShouldBeEmpty();
        await Eventually.BecomesTrueAsync(() => agent.Client.Heard.Any(heard => heard.Problem is { Detail: Details.FromBrowser or Details.WrongHostName }));
    }

    [Theory]
    [InlineData("evil.example", 403)]
    [InlineData("127.0.0.1.evil.example:61234", 403)]
    [InlineData("10.1.2.3", 403)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:61234", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:61234", 200)]
    public async Task A_strange_host_name_is_refused(string host, int status)
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync($"GET {Ring} HTTP/1.1\r\nHost: {host}\r\n\r\n");

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(status);
    }

    [Fact]
    public async Task A_head_that_never_ends_is_cut_at_its_limit()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        using var phone = await HttpSender.ConnectAsync(agent.Address);

        await phone.SendAsync($"GET /?x={new string('x', 9000)}");

        HttpSender.Status(await phone.ReadAsync()).ShouldBe(431);
    }

    [Fact]
    public async Task A_sender_that_takes_too_long_is_cut()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        var timers = agent.Agent.Time.WaitingTimers;
        using var phone = await HttpSender.ConnectAsync(agent.Address);
        await phone.SendAsync("GET /event");
        await Eventually.BecomesTrueAsync(() => agent.Agent.Time.WaitingTimers > timers);

        agent.Agent.Time.Advance(TimeSpan.FromSeconds(5));

        (await phone.ReadAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Slow_senders_do_not_keep_a_phone_out()
    {
        await using var agent = await ReceivingAgent.StartAsync(limits: new ReceiverLimits { Connections = 4 });
        var slow = new List<HttpSender>();
        for (var index = 0; index < 12; index++)
        {
            slow.Add(await HttpSender.ConnectAsync(agent.Address));
            await slow[index].SendAsync("GET /slow");
        }

        (await agent.GetAsync(Ring)).ShouldBe(200);

        var answers = slow.ConvertAll(sender => sender.ReadAsync());
        (await Task.WhenAll(answers[..9])).ShouldAllBe(answer => answer == "");
        answers[9..].ShouldAllBe(answer => !answer.IsCompleted);
        slow.ForEach(sender => sender.Dispose());
    }

    [Fact]
    public async Task Two_hundred_phones_at_once_are_all_heard()
    {
        await using var agent = await ReceivingAgent.StartAsync();
        var phones = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => HttpSender.ConnectAsync(agent.Address)));
        await Task.WhenAll(phones.Select((phone, index) =>
            phone.SendAsync($"GET /event/{ReceivingAgent.Token}/desk?e=incoming_call&id={index}&remote=0301{index:D5} HTTP/1.1\r\n\r\n")));

        (await Task.WhenAll(phones.Select(phone => phone.ReadAsync()))).ShouldAllBe(answer => HttpSender.Status(answer) == 200);

        await Eventually.BecomesTrueAsync(() => agent.Client.Calls.Select(call => call.Id).Distinct().Count() == 200);
        Array.ForEach(phones, phone => phone.Dispose());
    }

    [Fact]
    public async Task A_caller_who_rings_at_the_desk_and_in_the_softphone_is_one_call_and_one_entry()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        await agent.EventAsync("e=incoming_call&id=1&remote=sip:+4930123456@pbx", "desk");
        await agent.EventAsync("e=inbound&id={9}&remote=030123456&dir=inbound&name=Eva", "soft");
        await agent.EventAsync("e=connected&id={9}&remote=030123456&dir=inbound", "soft");
        await agent.EventAsync("e=missed_call&id=1&remote=sip:+4930123456@pbx", "desk");
        await agent.Client.SeesAsync(call => call.State is CallState.Connected && call.LineId is "soft");
        await agent.EventAsync("e=disconnected&id={9}&remote=030123456&dir=inbound&connected=2026-01-05T09-00-00", "soft");
        await agent.Client.SeesAsync(call => call.State is CallState.Ended);

        agent.Client.Calls.Select(call => call.Id).Distinct().ShouldHaveSingleItem();
        var past = (await agent.Client.JournalAsync()).ShouldHaveSingleItem();
        (past.EndReason, past.RemoteName, past.LineId).ShouldBe((EndReason.Hangup, "Eva", "soft"));
    }

    [Fact]
    public async Task It_listens_on_both_loopbacks()
    {
        await using var agent = await ReceivingAgent.StartAsync("\"localhost:0\"");

        agent.Listening.Select(address => address.AddressFamily).ShouldBe([AddressFamily.InterNetwork, AddressFamily.InterNetworkV6]);
        (await HttpSender.GetAsync(agent.Listening[1], Ring)).ShouldBe(200);
    }

    [Fact]
    public async Task A_port_in_use_is_said_and_taken_when_it_is_free()
    {
        using var other = new TcpListener(IPAddress.Loopback, PortBlock.Take(1));
        other.Start();
        await using var agent = await ReceivingAgent.StartAsync($"\"{other.LocalEndpoint}\"");
        var problem = (await agent.Client.StatusAsync()).Receiver.Problem.ShouldNotBeNull();
        problem.Detail.ShouldBe(Details.PortInUse);
        problem.Message.ShouldContain($"{other.LocalEndpoint}");

        other.Stop();
        await agent.Agent.Time.AdvanceUntilAsync(Task.Run(async () =>
        {
            while ((await agent.Client.StatusAsync()).Receiver.Listening.Count == 0)
            {
                await Task.Yield();
            }
        }));

        (await agent.Client.StatusAsync()).Receiver.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task New_settings_move_it_without_a_restart()
    {
        await using var agent = await ReceivingAgent.StartAsync();

        await agent.Client.UpdateAsync("""{ "receiver": { "listen": [] } }""");

        (await agent.Client.StatusAsync()).Receiver.Listening.ShouldBeEmpty();
        await Should.ThrowAsync<SocketException>(() => HttpSender.ConnectAsync(agent.Address));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_let_nobody_in()
    {
        var inside = new RunningAgent { HasReceiver = true };
        await using var agent = await RunningAgent.StartAsync("""{ "receiver": { "listen": ["127.0.0.1:0"] }, "contry": "DE" }""", inside: inside);

        (await (await agent.OpenAsync()).StatusAsync()).Receiver.Listening.ShouldBeEmpty();
    }
}
