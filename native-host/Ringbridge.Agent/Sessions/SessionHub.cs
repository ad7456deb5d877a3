using System.Collections.Immutable;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Sessions;

/// <summary>The open sessions. What changes is told to all of them, to each in its language.</summary>
internal sealed class SessionHub
{
    private readonly Lock _fronting = new();
    private ImmutableArray<Session> _sessions = [];
    private Session? _front;

    /// <summary>Who is connected.</summary>
    public IReadOnlyList<SessionInfo> Infos => [.. _sessions.Where(session => session.IsOpen).Select(session => session.Info! with { Front = IsFront(session) })];

    /// <summary>Whether a session's browser has the focus, or had it last. Of all browsers one has, as long as any is connected.</summary>
    public bool IsFront(Session session) => session == _front;

    /// <summary>A session was opened.</summary>
    public void Add(Session session)
    {
        ImmutableInterlocked.Update(ref _sessions, (sessions, added) => sessions.Add(added), session);
        LookForFront(opening: session);
    }

    /// <summary>A session is gone.</summary>
    public void Remove(Session session)
    {
        ImmutableInterlocked.Update(ref _sessions, (sessions, gone) => sessions.Remove(gone), session);
        LookForFront();
    }

    /// <summary>Looks which browser is in front now. The one that was is told first, so that no two show a call at once.</summary>
    /// <param name="opening">Is told by the answer to <c>session.open</c>.</param>
    public void LookForFront(Session? opening = null)
    {
        lock (_fronting)
        {
            // One that never had the focus comes after all that did, however late it connected.
            var front = _sessions
                .Where(session => session.Info is { Client: ClientKind.Extension })
                .MaxBy(session => (session.Info!.Focused, session.Info.FocusChangedAt ?? DateTimeOffset.MinValue, session.Info.OpenedAt));
            if (front != _front)
            {
                var before = _front;
                _front = front;
                TellFront(before, isFront: false);
                TellFront(front == opening ? null : front, isFront: true);
            }
        }
    }

    /// <summary>A call changed.</summary>
    public void Tell(CallChange change, CallContext context, IReadOnlyList<LineCapability> capabilities)
    {
        // A withdrawn call was part of another one: whoever saw it sees it go.
        var call = change.Kind is CallChangeKind.Withdrawn ? CallMerge.Close(change.Call, EndReason.Unknown, endedAt: null) : change.Call;
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.CallChanged, new CallResult(CallView.Of(call, context, capabilities, session.Language)), ContractJson.Default.CallResult);
        }
    }

    /// <summary>More is known of who is on a running call.</summary>
    public void Tell(string callId, SearchState state)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.ContactChanged, CallPreviews.View(callId, state, session.Language), ContractJson.Default.CallContacts);
        }
    }

    /// <summary>A source came, was copied, broke or went.</summary>
    public void Tell(SourceRegistry sources)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.SourceChanged, sources.Describe(session.Language), ContractJson.Default.SourceListResult);
        }
    }

    /// <summary>Past calls were annotated or erased.</summary>
    /// <param name="callId">The only one that changed; null when several may have.</param>
    public void TellJournalChanged(string? callId)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.JournalChanged, new JournalChangedParams(callId), ContractJson.Default.JournalChangedParams);
        }
    }

    /// <summary>Has a page opened by the browser that has the focus, or had it last.</summary>
    /// <returns>False when no browser is connected.</returns>
    public bool OpenTab(string url, PageTab tab)
    {
        var front = _front;
        front?.Notify(RpcMethods.TabOpen, new TabOpenParams(url, tab), ContractJson.Default.TabOpenParams);
        return front is not null;
    }

    /// <summary>A call was missed, or somebody looked.</summary>
    public void Tell(MissedState missed)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.MissedChanged, missed, ContractJson.Default.MissedState);
        }
    }

    /// <summary>Calls are to be kept quiet, or no longer.</summary>
    public void Tell(QuietState quiet)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.QuietChanged, quiet, ContractJson.Default.QuietState);
        }
    }

    /// <summary>A line came, changed or went.</summary>
    public void Tell(LineRegistry lines)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.LineChanged, LineView.Of(lines, session.Language), ContractJson.Default.LineListResult);
        }
    }

    /// <summary>What colleagues do changed: told to those who asked for it once.</summary>
    public void Tell(PresenceChangedParams changed)
    {
        foreach (var session in _sessions.Where(session => session.FollowsPresence))
        {
            session.Notify(RpcMethods.PresenceChanged, changed, ContractJson.Default.PresenceChangedParams);
        }
    }

    /// <summary>Something came to the receiver.</summary>
    public void Tell(HeardNotice heard)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.ReceiverHeard, heard.In(session.Language), ContractJson.Default.ReceiverHeard);
        }
    }

    /// <summary>The settings changed.</summary>
    /// <param name="visible">Without secrets.</param>
    public void Tell(RingbridgeSettings visible)
    {
        foreach (var session in _sessions)
        {
            session.Notify(RpcMethods.SettingsChanged, visible, ContractJson.Default.RingbridgeSettings);
        }
    }

    private static void TellFront(Session? session, bool isFront) =>
        session?.Notify(RpcMethods.SessionFront, new SessionFrontParams(isFront), ContractJson.Default.SessionFrontParams);
}
