using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Hosting;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Ringing;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Agent.Sessions;

/// <summary>Serves clients, each on its own connection. What one of them does wrong ends its connection and nobody else's.</summary>
internal sealed partial class SessionServer(
    AgentApi api, SessionHub hub, CallCenter calls, CallPreviews previews, LineRegistry lines, SettingsStore settings, QuietTime quiet, MissedCalls missed,
    SessionLimits limits, TimeProvider time, TimeProvider connectionTime, ILogger<SessionServer> logger)
{
    private static readonly TimeSpan AcceptPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Task, byte> _serving = new();
    private int _clients;

    /// <summary>Accepts clients until cancelled, then waits for their connections to end.</summary>
    public async Task RunAsync(ILocalListener listener, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var stream = await listener.AcceptAsync(cancellationToken);
                var serving = Task.Run(() => ServeAsync(stream, cancellationToken), CancellationToken.None);
                _serving.TryAdd(serving, 0);
                _ = serving.ContinueWith(done => _serving.TryRemove(done, out byte _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // Out of file handles, say: the clients that are there go on, and the next one comes when there is room.
                LogNotAccepted(logger, exception);
                await Task.WhenAny(Task.Delay(AcceptPause, time, cancellationToken));
            }
        }

        await Task.WhenAll(_serving.Keys);
    }

    /// <summary>Serves one client until it goes.</summary>
    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _clients) > limits.Clients)
            {
                LogTooMany(logger, limits.Clients);
                await stream.DisposeAsync();
                return;
            }

            await ServeOneAsync(stream, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The agent ends, or the client did not open its session in time; that was logged.
        }
        catch (Exception exception)
        {
            LogEnded(logger, exception.Message);
        }
        finally
        {
            Interlocked.Decrement(ref _clients);
        }
    }

    private async Task ServeOneAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var peer = new JsonRpcPeer(stream, stream, new JsonRpcOptions
        {
            MaxQueuedBytes = limits.QueuedBytes,
            Time = connectionTime,
            OnIncident = (incident, exception) => LogIncident(logger, incident, exception),
        });
        var session = new Session(peer, exception => LogUndelivered(logger, exception.Message));
        Register(peer, session);
        await using var handshake = time.CreateTimer(_ => EndUnopened(session, ending), null, limits.Handshake, Timeout.InfiniteTimeSpan);
        try
        {
            await peer.RunAsync(ending.Token);
        }
        finally
        {
            hub.Remove(session);
            LogClosed(logger, session.Id);
        }
    }

    private void Register(JsonRpcPeer peer, Session session)
    {
        peer.OnRequest(
            RpcMethods.SessionOpen,
            ContractJson.Default.SessionOpenParams,
            ContractJson.Default.SessionOpenResult,
            (client, token) => OpenAsync(session, client, token),
            afterAnswer: session.Release);
        peer.OnNotification(RpcMethods.SessionFocus, ContractJson.Default.SessionFocusParams, focus =>
        {
            session.Focus(focus.Focused, time.GetUtcNow());
            hub.LookForFront();
        });
        api.Register(new SessionHandlers(peer, session, logger), session);
    }

    private Task<SessionOpenResult> OpenAsync(Session session, SessionOpenParams client, CancellationToken cancellationToken)
    {
        if (client.Protocol != ProtocolVersion.Current)
        {
            throw new RpcException(
                RpcErrorCodes.InvocationError,
                ProblemTexts.Render(
                    new Problem(Reasons.VersionMismatch).With("client", $"{client.Protocol}").With("agent", $"{ProtocolVersion.Current}"), client.Language),
                new RpcErrorData { Reason = Reasons.VersionMismatch });
        }

        // Nothing changes while we look: what the client is told first and what it hears from then on fit together.
        return calls.LookAsync(running =>
        {
            if (!session.IsOpen)
            {
                session.Open(client, time.GetUtcNow());
                hub.Add(session);
                LogOpened(logger, session.Id, client.Client, client.ClientVersion ?? "?");
            }

            return new SessionOpenResult
            {
                Protocol = ProtocolVersion.Current,
                AgentVersion = StatusReport.Version,
                SessionId = session.Id,
                Lines = lines.Describe(session.Language),
                Calls = api.View(running, session),
                Contacts = previews.Of(session.Language),
                Settings = SettingsView.Of(settings.State.Settings),
                Front = hub.IsFront(session),
                Quiet = quiet.State,
                Missed = missed.State,
            };
        }, cancellationToken);
    }

    private void EndUnopened(Session session, CancellationTokenSource ending)
    {
        if (!session.IsOpen)
        {
            LogSilent(logger, limits.Handshake.TotalSeconds);
            ending.Cancel();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Session {SessionId} opened: {Client} {Version}")]
    private static partial void LogOpened(ILogger logger, string sessionId, ClientKind client, string version);

    [LoggerMessage(Level = LogLevel.Information, Message = "Session {SessionId} closed")]
    private static partial void LogClosed(ILogger logger, string sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection ended: {Cause}")]
    private static partial void LogEnded(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A client could not be accepted")]
    private static partial void LogNotAccepted(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client was turned away: {Limit} are connected already")]
    private static partial void LogTooMany(ILogger logger, int limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client did not open its session within {Seconds} s")]
    private static partial void LogSilent(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A client could not be told: {Cause}")]
    private static partial void LogUndelivered(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "On a connection: {Incident}")]
    private static partial void LogIncident(ILogger logger, string incident, Exception? exception);
}
