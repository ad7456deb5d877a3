using System.Net;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>An agent with real lines that listens for their events at a port of the system's choice.</summary>
internal sealed class ReceivingAgent : IAsyncDisposable
{
    public const string Token = "a-token-of-the-test";

    private const string Lines = """
        [
          { "id": "desk", "type": "yealink", "address": "http://127.0.0.1:9" },
          { "id": "soft", "type": "actionUrl", "template": "http://127.0.0.1:9/?action=make_call&target={number}" },
          { "id": "sim", "type": "simulator" }
        ]
        """;

    private readonly RunningAgent _agent;

    private ReceivingAgent(RunningAgent agent, TestClient client, IReadOnlyList<IPEndPoint> listening) => (_agent, Client, Listening) = (agent, client, listening);

    public RunningAgent Agent => _agent;

    public TestClient Client { get; }

    public IReadOnlyList<IPEndPoint> Listening { get; }

    public IPEndPoint Address => Listening[0];

    public static async Task<ReceivingAgent> StartAsync(string listen = "\"127.0.0.1:0\"", string more = "", string lines = Lines, ReceiverLimits? limits = null)
    {
        var settings = $$"""{ "areaCode": "89", "lines": {{lines}}, "receiver": { "listen": [{{listen}}], "token": "{{Token}}" {{more}} } }""";
        var agent = await RunningAgent.StartAsync(settings, realLines: true, inside: new RunningAgent { HasReceiver = true, ReceiverLimits = limits ?? new ReceiverLimits() });
        var client = await agent.OpenAsync();
        var status = await client.StatusAsync();
        return new ReceivingAgent(agent, client, [.. status.Receiver.Listening.Select(IPEndPoint.Parse)]);
    }

    public Task<int> GetAsync(string target, params string[] headers) => HttpSender.GetAsync(Address, target, headers);

    public Task<int> EventAsync(string query, string line = "desk") => GetAsync($"/event/{Token}/{line}?{query}");

    public async Task<ReceiverUrlsResult> UrlsAsync(string? lineId = null) => await Client.AskAsync(
        RpcMethods.ReceiverUrls, new ReceiverUrlsParams { LineId = lineId }, ContractJson.Default.ReceiverUrlsParams, ContractJson.Default.ReceiverUrlsResult);

    public ValueTask DisposeAsync() => _agent.DisposeAsync();
}
