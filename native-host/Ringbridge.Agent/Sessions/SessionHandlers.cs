using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Agent.Sessions;

/// <summary>
/// Where handlers are registered for one session. Each asks first whether the session is open, and what a handler throws
/// becomes an error in the session's language.
/// </summary>
internal sealed partial class SessionHandlers(JsonRpcPeer peer, Session session, ILogger logger)
{
    /// <summary>Answers a request.</summary>
    public void On<TParams, TResult>(
        string method, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType, Func<TParams, CancellationToken, Task<TResult>> handler) =>
        peer.OnRequest(method, paramsType, resultType, (parameters, token) => RunAsync(method, () => handler(parameters, token), token));

    /// <summary>Answers a request without parameters.</summary>
    public void On<TResult>(string method, JsonTypeInfo<TResult> resultType, Func<CancellationToken, Task<TResult>> handler) =>
        peer.OnRequest(method, resultType, token => RunAsync(method, () => handler(token), token));

    private async Task<TResult> RunAsync<TResult>(string method, Func<Task<TResult>> handler, CancellationToken cancellationToken)
    {
        if (!session.IsOpen)
        {
            throw session.Refuse(new Problem(Reasons.BadRequest, Details.SessionNotOpen));
        }

        try
        {
            return await handler();
        }
        catch (RefusalException refusal)
        {
            throw session.Refuse(refusal.Problem, new RpcErrorData
            {
                Reason = refusal.Problem.Reason,
                Confirm = refusal.Confirm,
                Number = refusal.Number,
                Fingerprint = refusal.Fingerprint,
            });
        }
        catch (SettingsException refusal)
        {
            throw session.Refuse(refusal.Problem);
        }
        catch (Ringbridge.Lines.LineException refusal)
        {
            throw session.Refuse(refusal.Problem);
        }
        catch (SourceException refusal)
        {
            throw session.Refuse(refusal.Problem);
        }
        catch (Exception exception) when (exception is not RpcException && !cancellationToken.IsCancellationRequested)
        {
            LogBroken(logger, method, exception);
            throw session.Refuse(new Problem(Reasons.Internal));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The handler of {Method} broke")]
    private static partial void LogBroken(ILogger logger, string method, Exception exception);
}
