using System.Text.Json.Serialization.Metadata;
using Ringbridge.Agent.Presence;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Agent.Sessions;

/// <summary>
/// One connected client: who it is, its language, and what it is told. Until the answer to <c>session.open</c> is on its
/// way, notifications are held back: the client must not hear of a change before the state that it changes.
/// </summary>
internal sealed class Session(JsonRpcPeer peer, Action<Exception> undelivered)
{
    private readonly Lock _lock = new();
    private Queue<Action>? _heldBack = new();

    /// <summary>Its id.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>What it said of itself; null until it opened the session.</summary>
    public SessionInfo? Info { get; private set; }

    /// <summary>The language of its sentences; English until it said another.</summary>
    public string? Language { get; private set; }

    /// <summary>Whether it wants to know what colleagues do.</summary>
    public bool FollowsPresence { get; private set; }

    /// <summary>Whether it opened the session.</summary>
    public bool IsOpen => Info is not null;

    /// <summary>It opened the session.</summary>
    public void Open(SessionOpenParams client, DateTimeOffset now)
    {
        Language = client.Language;
        Info = new SessionInfo
        {
            Id = Id,
            Client = client.Client,
            ClientVersion = client.ClientVersion,
            Browser = client.Browser,
            OpenedAt = now,
        };
    }

    /// <summary>Its browser gained or lost the focus. One that says again that it has none was not used because of that.</summary>
    public void Focus(bool focused, DateTimeOffset now) =>
        Info = Info is null || (!focused && !Info.Focused) ? Info : Info with { Focused = focused, FocusChangedAt = now };

    /// <summary>What colleagues do now; from now on this client is told what changes.</summary>
    public PresenceListResult ListPresence(PresenceDesk presence)
    {
        FollowsPresence = true;
        return new PresenceListResult(presence.All);
    }

    /// <summary>The answer to <c>session.open</c> is on its way: what was held back follows, if the session is open now.</summary>
    public void Release()
    {
        lock (_lock)
        {
            if (!IsOpen)
            {
                return;
            }

            var heldBack = _heldBack;
            _heldBack = null;
            while (heldBack?.TryDequeue(out var send) == true)
            {
                send();
            }
        }
    }

    /// <summary>Tells the client something, in the order of the calls. Never waits; a client that does not read loses its connection.</summary>
    public void Notify<T>(string method, T value, JsonTypeInfo<T> type)
    {
        lock (_lock)
        {
            if (_heldBack is null)
            {
                Send(method, value, type);
            }
            else
            {
                _heldBack.Enqueue(() => Send(method, value, type));
            }
        }
    }

    /// <summary>The error that tells this client why not.</summary>
    public RpcException Refuse(Problem problem, RpcErrorData? more = null)
    {
        var data = (more ?? new RpcErrorData { Reason = problem.Reason }) with { Reason = problem.Reason, Detail = problem.Detail };
        if (problem.Reason is Reasons.BadSettings && problem.Arguments.TryGetValue("place", out var place))
        {
            data = data with { Place = place };
        }

        return new RpcException(RpcErrorCodes.InvocationError, ProblemTexts.Render(problem, Language), data);
    }

    private void Send<T>(string method, T value, JsonTypeInfo<T> type)
    {
        var sent = peer.NotifyAsync(method, value, type, CancellationToken.None);
        if (sent.IsFaulted)
        {
            undelivered(sent.Exception.InnerException ?? sent.Exception);
        }
    }
}
