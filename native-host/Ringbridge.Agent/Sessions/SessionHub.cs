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
    private ImmutableArray<Session> _sessions = [];

    /// <summary>Who is connected.</summary>
    public IReadOnlyList<SessionInfo> Infos => [.. _sessions.Select(session => session.Info).OfType<SessionInfo>()];

    /// <summary>A session was opened.</summary>
    public void Add(Session session) => ImmutableInterlocked.Update(ref _sessions, (sessions, added) => sessions.Add(added), session);

    /// <summary>A session is gone.</summary>
    public void Remove(Session session) => ImmutableInterlocked.Update(ref _sessions, (sessions, gone) => sessions.Remove(gone), session);

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
        var last = _sessions
            .Where(session => session.Info is { Client: ClientKind.Extension })
            .MaxBy(session => (session.Info!.Focused, session.Info.FocusChangedAt ?? session.Info.OpenedAt));
        last?.Notify(RpcMethods.TabOpen, new TabOpenParams(url, tab), ContractJson.Default.TabOpenParams);
        return last is not null;
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
}
