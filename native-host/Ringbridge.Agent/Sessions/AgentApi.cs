using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Dialling;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Popup;
using Ringbridge.Agent.Presence;
using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Ringing;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using static Ringbridge.Contract.Methods.RpcMethods;

namespace Ringbridge.Agent.Sessions;

/// <summary>What clients may ask: each method of the contract, and who answers it.</summary>
internal sealed class AgentApi(
    CallCenter calls,
    CallContexts contexts,
    JournalDesk journal,
    DialService dialling,
    NumberDesk numbers,
    CallCommands commands,
    SimulatorDesk simulator,
    ContactDesk contacts,
    SourceDesk sources,
    LogInDesk logIns,
    LineRegistry lines,
    PresenceDesk presence,
    LineTester tester,
    ReceiverDesk receiver,
    ReceiverUrls urls,
    PopupDesk popup,
    PhoneWriter phones,
    ActionUrlDesk actionUrls,
    SettingsStore settings,
    QuietTime quiet,
    MissedCalls missed,
    StatusReport status)
{
    private static readonly ContractJson Json = ContractJson.Default;

    /// <summary>Registers all methods but <c>session.open</c> for a session.</summary>
    public void Register(SessionHandlers on, Session session)
    {
        on.On(CallPreview, Json.CallPreviewParams, Json.NumberInfo, (request, _) => Task.FromResult(numbers.Preview(request.Number, request.LineId)));
        on.On(CallDial, Json.CallDialParams, Json.CallResult, async (request, _) => Show(await dialling.DialAsync(session.Id, request), session));
        on.On(CallAnswer, Json.CallIdParams, Json.CallResult, async (request, token) => Show(await commands.AnswerAsync(request.CallId, token), session));
        on.On(CallHangUp, Json.CallIdParams, Json.CallResult, async (request, token) => Show(await commands.HangUpAsync(request.CallId, token), session));
        on.On(CallHold, Json.CallIdParams, Json.CallResult, async (request, token) => Show(await commands.HoldAsync(request.CallId, token), session));
        on.On(CallResume, Json.CallIdParams, Json.CallResult, async (request, token) => Show(await commands.ResumeAsync(request.CallId, token), session));
        on.On(CallList, Json.CallListResult, token => calls.LookAsync(running => new CallListResult(View(running, session)), token));

        on.On(JournalQuery, Json.JournalQueryParams, Json.JournalQueryResult, (request, token) => journal.QueryAsync(request, session.Language, token));
        on.On(JournalAnnotate, Json.JournalAnnotateParams, Json.CallResult, (request, token) => journal.AnnotateAsync(request, session.Language, token));
        on.On(JournalTags, Json.JournalTagsResult, journal.TagsAsync);
        on.On(RpcMethods.JournalStats, Json.JournalStatsParams, Json.JournalStats, (request, token) => journal.CountAsync(request, token));
        on.On(JournalExport, Json.JournalExportParams, Json.JournalExportResult, (request, token) => journal.ExportAsync(request, session.Language, token));
        on.On(JournalErase, Json.JournalEraseParams, Json.JournalEraseResult, (request, token) => journal.EraseAsync(request, token));

        on.On(ContactFind, Json.ContactFindParams, Json.ContactFindResult, (request, token) => contacts.FindAsync(request, session.Language, token));
        on.On(ContactList, Json.ContactListParams, Json.ContactListResult, (request, _) => Task.FromResult(contacts.List(request, session.Language)));
        on.On(ContactSave, Json.ContactSaveParams, Json.ContactResult, (request, _) => Task.FromResult(contacts.Save(request, session.Language)));
        on.On(ContactDelete, Json.ContactIdParams, Json.ContactDeleteResult, (request, _) => Task.FromResult(contacts.Delete(request.Id, session.Language)));
        on.On(ContactPick, Json.ContactPickParams, Json.CallResult, (request, token) => journal.PickAsync(request, session.Language, token));

        on.On(SourceList, Json.SourceListResult, _ => Task.FromResult(sources.List(session.Language)));
        on.On(SourceTest, Json.SourceTestParams, Json.SourceTestResult, (request, token) => sources.TestAsync(request, session.Language, token));
        on.On(SourceUpload, Json.SourceUploadParams, Json.SourceUploadResult, (request, token) => sources.UploadAsync(request, token));
        on.On(SourceErase, Json.SourceEraseParams, Json.SourceEraseResult, (request, _) => Task.FromResult(sources.Erase(request.SourceId)));

        on.On(SourceLogIn, Json.SourceLogInParams, Json.SourceLogInStart, (request, token) => logIns.StartAsync(request.Source, session.Language, token));
        on.On(SourceLogInAwait, Json.SourceLogInIdParams, Json.SourceLogInProgress, (request, token) => logIns.AwaitAsync(request.LogInId, session.Language, token));
        on.On(SourceLogInCancel, Json.SourceLogInIdParams, Json.SourceLogInProgress, (request, token) => logIns.CancelAsync(request.LogInId, session.Language, token));

        on.On(MissedSeen, Json.MissedState, token => missed.SeeAsync(token));
        on.On(QuietSet, Json.QuietSetParams, Json.QuietState, (request, token) => quiet.SetAsync(request, token));

        on.On(LineList, Json.LineListResult, _ => Task.FromResult(LineView.Of(lines, session.Language)));
        on.On(LineTest, Json.LineTestParams, Json.LineTestResult, (request, token) => tester.TestAsync(request, session.Language, token));
        on.On(LineChoices, Json.LineChoicesParams, Json.LineChoicesResult, (request, token) => tester.ListChoicesAsync(request, token));
        on.On(LineEvent, Json.LineEventParams, Json.LineEventResult, (request, _) => Task.FromResult(receiver.Take(request)));
        on.On(PresenceList, Json.PresenceListResult, _ => Task.FromResult(session.ListPresence(presence)));
        on.On(PresenceFind, Json.PresenceFindParams, Json.PresenceFindResult,
            (request, _) => Task.FromResult(new PresenceFindResult { Colleague = presence.Find(request.LineId, request.Number) }));
        on.On(LineWriteActionUrls, Json.LineWriteParams, Json.LineWriteResult, (request, token) => phones.WriteAsync(request.LineId, session.Language, token));
        on.On(RpcMethods.ReceiverUrls, Json.ReceiverUrlsParams, Json.ReceiverUrlsResult, (request, token) => urls.WriteAsync(request, session.Language, token));
        on.On(PopupOpen, Json.PopupOpenParams, Json.PopupPage, popup.FindAsync);
        on.On(RpcMethods.PopupPreview, Json.PopupPreviewParams, Json.PopupPage, (request, _) => Task.FromResult(popup.Preview(request)));
        on.On(ActionUrlRetry, Json.ActionUrlParams, Json.ActionUrlInfo, (request, token) => actionUrls.RetryAsync(request, session.Language, token));
        on.On(ActionUrlDrop, Json.ActionUrlParams, Json.ActionUrlInfo, (request, token) => actionUrls.DropAsync(request, session.Language, token));
        on.On(SettingsGet, Json.RingbridgeSettings, _ => Task.FromResult(SettingsView.Of(settings.State.Settings)));
        on.On(RpcMethods.SettingsUpdate, Json.SettingsUpdateParams, Json.RingbridgeSettings,
            async (request, token) => SettingsView.Of(await settings.UpdateAsync(request.Changes, token)));
        on.On(RpcMethods.AgentStatus, Json.AgentStatus, _ => status.WriteAsync(session.Language));

        on.On(SimulatorRing, Json.SimulatorRingParams, Json.CallResult, async (request, token) => Show(await simulator.RingAsync(request, token), session));
        on.On(SimulatorAnswer, Json.SimulatorCallParams, Json.CallResult,
            async (request, token) => Show(await simulator.AnswerAsync(request.CallId, token), session));
        on.On(SimulatorEnd, Json.SimulatorCallParams, Json.CallResult,
            async (request, token) => Show(await simulator.EndAsync(request.CallId, request.EndReason, token), session));
    }

    /// <summary>Running calls as a session sees them.</summary>
    public IReadOnlyList<Call> View(IEnumerable<TrackedCall> running, Session session) => [.. running.Select(call => View(call, session))];

    private CallResult Show(TrackedCall call, Session session) => new(View(call, session));

    private Call View(TrackedCall call, Session session) =>
        CallView.Of(call, contexts.Of(call.Id), lines.CapabilitiesOf(call.LineId), session.Language);
}
