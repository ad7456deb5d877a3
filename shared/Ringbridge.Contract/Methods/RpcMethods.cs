namespace Ringbridge.Contract.Methods;

/// <summary>The names on the wire: requests of clients, notifications to clients, notifications from clients. Fixed.</summary>
public static class RpcMethods
{
    /// <summary>First request of every session. <see cref="SessionOpenParams"/> → <see cref="SessionOpenResult"/>.</summary>
    public const string SessionOpen = "session.open";

    /// <summary>Notification from a client: its window gained or lost focus. <see cref="SessionFocusParams"/>.</summary>
    public const string SessionFocus = "session.focus";

    /// <summary>Notification to extensions: this browser is now the one that was used last, or no longer. <see cref="SessionFrontParams"/>.</summary>
    public const string SessionFront = "session.front";

    /// <summary>What a text would dial; dials nothing. <see cref="CallPreviewParams"/> → <see cref="DialPlan.NumberInfo"/>.</summary>
    public const string CallPreview = "call.preview";

    /// <summary>Dials. <see cref="CallDialParams"/> → <see cref="CallResult"/>.</summary>
    public const string CallDial = "call.dial";

    /// <summary>Picks up an inbound call. <see cref="CallIdParams"/> → <see cref="CallResult"/>.</summary>
    public const string CallAnswer = "call.answer";

    /// <summary>Ends or rejects a call. <see cref="CallIdParams"/> → <see cref="CallResult"/>.</summary>
    public const string CallHangUp = "call.hangUp";

    /// <summary>Parks a call. <see cref="CallIdParams"/> → <see cref="CallResult"/>.</summary>
    public const string CallHold = "call.hold";

    /// <summary>Takes a call back. <see cref="CallIdParams"/> → <see cref="CallResult"/>.</summary>
    public const string CallResume = "call.resume";

    /// <summary>Running calls. No params → <see cref="CallListResult"/>.</summary>
    public const string CallList = "call.list";

    /// <summary>Past calls, newest first. <see cref="JournalQueryParams"/> → <see cref="JournalQueryResult"/>.</summary>
    public const string JournalQuery = "journal.query";

    /// <summary>Writes a note, tags or privacy to a call, running or past. <see cref="JournalAnnotateParams"/> → <see cref="CallResult"/>.</summary>
    public const string JournalAnnotate = "journal.annotate";

    /// <summary>The tags that past calls have. No params → <see cref="JournalTagsResult"/>.</summary>
    public const string JournalTags = "journal.tags";

    /// <summary>Past calls in figures. <see cref="JournalStatsParams"/> → <see cref="Methods.JournalStats"/>.</summary>
    public const string JournalStats = "journal.stats";

    /// <summary>Past calls as CSV, in parts. <see cref="JournalExportParams"/> → <see cref="JournalExportResult"/>.</summary>
    public const string JournalExport = "journal.export";

    /// <summary>Erases past calls for good. <see cref="JournalEraseParams"/> → <see cref="JournalEraseResult"/>.</summary>
    public const string JournalErase = "journal.erase";

    /// <summary>Who has a number. <see cref="ContactFindParams"/> → <see cref="ContactFindResult"/>.</summary>
    public const string ContactFind = "contact.find";

    /// <summary>The own address book. <see cref="ContactListParams"/> → <see cref="ContactListResult"/>.</summary>
    public const string ContactList = "contact.list";

    /// <summary>Adds or changes a contact of the own address book. <see cref="ContactSaveParams"/> → <see cref="ContactResult"/>.</summary>
    public const string ContactSave = "contact.save";

    /// <summary>Deletes a contact of the own address book. <see cref="ContactIdParams"/> → <see cref="ContactDeleteResult"/>.</summary>
    public const string ContactDelete = "contact.delete";

    /// <summary>Says which contact the other side of a call is, or takes that back. <see cref="ContactPickParams"/> → <see cref="CallResult"/>.</summary>
    public const string ContactPick = "contact.pick";

    /// <summary>Sources, how they are, and the kinds that can be configured. No params → <see cref="SourceListResult"/>.</summary>
    public const string SourceList = "source.list";

    /// <summary>Tries sources, with or without a number. <see cref="SourceTestParams"/> → <see cref="SourceTestResult"/>.</summary>
    public const string SourceTest = "source.test";

    /// <summary>Hands over a file of contacts, in parts. <see cref="SourceUploadParams"/> → <see cref="SourceUploadResult"/>.</summary>
    public const string SourceUpload = "source.upload";

    /// <summary>Forgets what was copied of sources. <see cref="SourceEraseParams"/> → <see cref="SourceEraseResult"/>.</summary>
    public const string SourceErase = "source.erase";

    /// <summary>Begins a log-in at a vendor's page. <see cref="SourceLogInParams"/> → <see cref="SourceLogInStart"/>.</summary>
    public const string SourceLogIn = "source.logIn";

    /// <summary>How a log-in is; answers when it is over, at the latest after half a minute. <see cref="SourceLogInIdParams"/> → <see cref="SourceLogInProgress"/>.</summary>
    public const string SourceLogInAwait = "source.logInAwait";

    /// <summary>Gives a log-in up. <see cref="SourceLogInIdParams"/> → <see cref="SourceLogInProgress"/>.</summary>
    public const string SourceLogInCancel = "source.logInCancel";

    /// <summary>Somebody looks at past calls: missed ones are no longer news. No params → <see cref="MissedState"/>, as it was before.</summary>
    public const string MissedSeen = "missed.seen";

    /// <summary>Switches "do not disturb". <see cref="QuietSetParams"/> → <see cref="QuietState"/>.</summary>
    public const string QuietSet = "quiet.set";

    /// <summary>Lines with their health, and the kinds that can be configured. No params → <see cref="LineListResult"/>.</summary>
    public const string LineList = "line.list";

    /// <summary>Tries a line without dialling. <see cref="LineTestParams"/> → <see cref="LineTestResult"/>.</summary>
    public const string LineTest = "line.test";

    /// <summary>Lists the values that a field of a line may have. <see cref="LineChoicesParams"/> → <see cref="LineChoicesResult"/>.</summary>
    public const string LineChoices = "line.choices";

    /// <summary>Hands over an event of a phone, as <c>ringbridge event</c> does. <see cref="LineEventParams"/> → <see cref="LineEventResult"/>.</summary>
    public const string LineEvent = "line.event";

    /// <summary>Enters the addresses in a phone. <see cref="LineWriteParams"/> → <see cref="LineWriteResult"/>.</summary>
    public const string LineWriteActionUrls = "line.writeActionUrls";

    /// <summary>What colleagues do; changes are told from then on. No params → <see cref="PresenceListResult"/>.</summary>
    public const string PresenceList = "presence.list";

    /// <summary>What one colleague does now; nothing is told later. <see cref="PresenceFindParams"/> → <see cref="PresenceFindResult"/>.</summary>
    public const string PresenceFind = "presence.find";

    /// <summary>What is to be entered in phones, so that they send their events. <see cref="ReceiverUrlsParams"/> → <see cref="ReceiverUrlsResult"/>.</summary>
    public const string ReceiverUrls = "receiver.urls";

    /// <summary>The page of a caller or number in the CRM, for the client to open. <see cref="PopupOpenParams"/> → <see cref="PopupPage"/>.</summary>
    public const string PopupOpen = "popup.open";

    /// <summary>What a template would give; opens nothing. <see cref="PopupPreviewParams"/> → <see cref="PopupPage"/>.</summary>
    public const string PopupPreview = "popup.preview";

    /// <summary>Tries all that waits for an outgoing action URL again, now. <see cref="ActionUrlParams"/> → <see cref="ActionUrlInfo"/>.</summary>
    public const string ActionUrlRetry = "actionUrl.retry";

    /// <summary>Drops all that waits for an outgoing action URL. <see cref="ActionUrlParams"/> → <see cref="ActionUrlInfo"/>.</summary>
    public const string ActionUrlDrop = "actionUrl.drop";

    /// <summary>The settings without secrets. No params → <see cref="Settings.RingbridgeSettings"/>.</summary>
    public const string SettingsGet = "settings.get";

    /// <summary>Replaces top-level settings. <see cref="SettingsUpdateParams"/> → <see cref="Settings.RingbridgeSettings"/>.</summary>
    public const string SettingsUpdate = "settings.update";

    /// <summary>Version, health, sessions. No params → <see cref="Methods.AgentStatus"/>.</summary>
    public const string AgentStatus = "agent.status";

    /// <summary>Makes the simulator ring. <see cref="SimulatorRingParams"/> → <see cref="CallResult"/>.</summary>
    public const string SimulatorRing = "simulator.ring";

    /// <summary>Makes the other side of a simulated call answer. <see cref="SimulatorCallParams"/> → <see cref="CallResult"/>.</summary>
    public const string SimulatorAnswer = "simulator.answer";

    /// <summary>Makes the other side of a simulated call hang up. <see cref="SimulatorCallParams"/> → <see cref="CallResult"/>.</summary>
    public const string SimulatorEnd = "simulator.end";

    /// <summary>Notification to clients: a call changed. <see cref="CallResult"/>.</summary>
    public const string CallChanged = "call.changed";

    /// <summary>Notification to clients: past calls were annotated or erased. <see cref="JournalChangedParams"/>.</summary>
    public const string JournalChanged = "journal.changed";

    /// <summary>Notification to clients: more is known of who is on a running call. <see cref="CallContacts"/>.</summary>
    public const string ContactChanged = "contact.changed";

    /// <summary>Notification to clients: a source came, was copied, broke or went. <see cref="SourceListResult"/>.</summary>
    public const string SourceChanged = "source.changed";

    /// <summary>Notification to clients: a call was missed, or somebody looked. <see cref="MissedState"/>.</summary>
    public const string MissedChanged = "missed.changed";

    /// <summary>Notification to clients: calls are to be kept quiet, or no longer. <see cref="QuietState"/>.</summary>
    public const string QuietChanged = "quiet.changed";

    /// <summary>Notification to clients: a line came, changed its health, or went. <see cref="LineListResult"/>.</summary>
    public const string LineChanged = "line.changed";

    /// <summary>Notification to clients that asked for <c>presence.list</c>: what colleagues do changed. <see cref="PresenceChangedParams"/>.</summary>
    public const string PresenceChanged = "presence.changed";

    /// <summary>Notification to clients: something came to the receiver. <see cref="Methods.ReceiverHeard"/>.</summary>
    public const string ReceiverHeard = "receiver.heard";

    /// <summary>Notification to the one extension whose browser was used last: open a page. <see cref="TabOpenParams"/>.</summary>
    public const string TabOpen = "tab.open";

    /// <summary>Notification to clients: the settings changed. <see cref="Settings.RingbridgeSettings"/>.</summary>
    public const string SettingsChanged = "settings.changed";
}
