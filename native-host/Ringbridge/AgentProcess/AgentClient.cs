using System.Text.Json.Serialization.Metadata;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;

namespace Ringbridge.AgentProcess;

/// <summary>A session with the agent for everything in this program that is not the shim.</summary>
internal sealed class AgentClient : IAsyncDisposable
{
    // Longer than any line or source may take, so that its own sentence arrives and not ours.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private readonly JsonRpcPeer _peer;
    private readonly Task _running;

    private AgentClient(JsonRpcPeer peer, Task running) => (_peer, _running) = (peer, running);

    /// <summary>Opens a session.</summary>
    /// <param name="stream">A connection to the agent; owned from now on.</param>
    /// <param name="client">Who we are.</param>
    /// <param name="language">The language of the agent's sentences.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RpcException">The agent does not want us, for example because its version is another.</exception>
    /// <exception cref="ConnectionLostException">The agent went away.</exception>
    public static async Task<AgentClient> OpenAsync(Stream stream, ClientKind client, string language, CancellationToken cancellationToken)
    {
        var peer = new JsonRpcPeer(stream, stream);
        var running = peer.RunAsync(CancellationToken.None);
        try
        {
            var hello = new SessionOpenParams
            {
                Protocol = ProtocolVersion.Current,
                Client = client,
                ClientVersion = ProductVersion.Current,
                Language = language,
            };

            // The answer has all that a client shows. Reading it would cost more than most verbs: they ask for what they need.
            await AskAsync(token => peer.RequestAsync(RpcMethods.SessionOpen, hello, ContractJson.Default.SessionOpenParams, token), cancellationToken);
            return new AgentClient(peer, running);
        }
        catch
        {
            await CloseAsync(peer, running);
            throw;
        }
    }

    /// <summary>How the agent is.</summary>
    public Task<AgentStatus> StatusAsync(CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.AgentStatus, ContractJson.Default.AgentStatus, cancellationToken);

    /// <summary>Running calls.</summary>
    public async Task<IReadOnlyList<Call>> CallsAsync(CancellationToken cancellationToken) =>
        (await AskAsync(RpcMethods.CallList, ContractJson.Default.CallListResult, cancellationToken)).Calls;

    /// <summary>The settings, without secrets.</summary>
    public Task<RingbridgeSettings> SettingsAsync(CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.SettingsGet, ContractJson.Default.RingbridgeSettings, cancellationToken);

    /// <summary>What a text would dial.</summary>
    public Task<NumberInfo> PreviewAsync(CallPreviewParams what, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.CallPreview, what, ContractJson.Default.CallPreviewParams, ContractJson.Default.NumberInfo, cancellationToken);

    /// <summary>Dials.</summary>
    public Task<Call> DialAsync(CallDialParams what, CancellationToken cancellationToken) =>
        AskForCallAsync(RpcMethods.CallDial, what, ContractJson.Default.CallDialParams, cancellationToken);

    /// <summary>Does something with a running call.</summary>
    /// <param name="method">One of the methods that take <see cref="CallIdParams"/>.</param>
    /// <param name="callId">The call; the only running one when absent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Call> ActAsync(string method, string? callId, CancellationToken cancellationToken) =>
        AskForCallAsync(method, new CallIdParams { CallId = callId }, ContractJson.Default.CallIdParams, cancellationToken);

    /// <summary>Past calls.</summary>
    public Task<JournalQueryResult> JournalAsync(JournalQueryParams which, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.JournalQuery, which, ContractJson.Default.JournalQueryParams, ContractJson.Default.JournalQueryResult, cancellationToken);

    /// <summary>Past calls as CSV, one part of the file.</summary>
    public Task<JournalExportResult> ExportAsync(JournalExportParams which, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.JournalExport, which, ContractJson.Default.JournalExportParams, ContractJson.Default.JournalExportResult, cancellationToken);

    /// <summary>Past calls in figures.</summary>
    public Task<JournalStats> StatsAsync(JournalStatsParams which, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.JournalStats, which, ContractJson.Default.JournalStatsParams, ContractJson.Default.JournalStats, cancellationToken);

    /// <summary>Writes something to a call.</summary>
    public Task<Call> AnnotateAsync(JournalAnnotateParams what, CancellationToken cancellationToken) =>
        AskForCallAsync(RpcMethods.JournalAnnotate, what, ContractJson.Default.JournalAnnotateParams, cancellationToken);

    /// <summary>Erases past calls for good.</summary>
    public Task<JournalEraseResult> EraseAsync(JournalEraseParams which, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.JournalErase, which, ContractJson.Default.JournalEraseParams, ContractJson.Default.JournalEraseResult, cancellationToken);

    /// <summary>Tries a line without dialling.</summary>
    public Task<LineTestResult> TestAsync(string lineId, CancellationToken cancellationToken) =>
        AskAsync(
            RpcMethods.LineTest,
            new LineTestParams { LineId = lineId },
            ContractJson.Default.LineTestParams,
            ContractJson.Default.LineTestResult,
            cancellationToken);

    /// <summary>Tries a source.</summary>
    public Task<SourceTestResult> TrySourceAsync(string sourceId, CancellationToken cancellationToken) =>
        AskAsync(
            RpcMethods.SourceTest,
            new SourceTestParams { SourceId = sourceId },
            ContractJson.Default.SourceTestParams,
            ContractJson.Default.SourceTestResult,
            cancellationToken);

    /// <summary>Hands over an event of a phone.</summary>
    public Task<LineEventResult> HandEventAsync(LineEventParams heard, CancellationToken cancellationToken) =>
        AskAsync(RpcMethods.LineEvent, heard, ContractJson.Default.LineEventParams, ContractJson.Default.LineEventResult, cancellationToken);

    /// <summary>Rings the simulator.</summary>
    public Task<Call> RingAsync(SimulatorRingParams who, CancellationToken cancellationToken) =>
        AskForCallAsync(RpcMethods.SimulatorRing, who, ContractJson.Default.SimulatorRingParams, cancellationToken);

    /// <summary>Acts as the other side of a simulated call.</summary>
    /// <param name="method"><see cref="RpcMethods.SimulatorAnswer"/> or <see cref="RpcMethods.SimulatorEnd"/>.</param>
    /// <param name="what">Which call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Call> SimulateAsync(string method, SimulatorCallParams what, CancellationToken cancellationToken) =>
        AskForCallAsync(method, what, ContractJson.Default.SimulatorCallParams, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync(_peer, _running);

    private static async Task CloseAsync(JsonRpcPeer peer, Task running)
    {
        await peer.DisposeAsync();

        // How it ended is known already: requests that waited have failed with it.
        await running.ContinueWith(ended => ended.Exception, TaskScheduler.Default);
    }

    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AnswerTimeout);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AgentUnavailableException(
                new Problem(Reasons.AgentUnavailable, Details.AgentDoesNotAnswer).With("seconds", $"{AnswerTimeout.TotalSeconds:0}"));
        }
    }

    private Task<TResult> AskAsync<TResult>(string method, JsonTypeInfo<TResult> result, CancellationToken cancellationToken) =>
        AskAsync(token => _peer.RequestAsync(method, result, token), cancellationToken);

    private Task<TResult> AskAsync<TParams, TResult>(
        string method, TParams args, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, CancellationToken cancellationToken) =>
        AskAsync(token => _peer.RequestAsync(method, args, parameters, result, token), cancellationToken);

    private async Task<Call> AskForCallAsync<TParams>(
        string method, TParams args, JsonTypeInfo<TParams> parameters, CancellationToken cancellationToken) =>
        (await AskAsync(method, args, parameters, ContractJson.Default.CallResult, cancellationToken)).Call;
}
