// Made from shared/Ringbridge.Contract by `./build.sh contract`. Do not edit: change the C# records.

/** The version both sides must agree on. */
export const protocolVersion = 1;

/** The longest payload: 1 MiB exactly. */
export const maxPayloadBytes = 1048576;

/** What a client asks the agent: parameters and result by method. */
export interface RequestMap {
  /** First request of every session. */
  'session.open': { params: SessionOpenParams; result: SessionOpenResult };
  /** What a text would dial; dials nothing. */
  'call.preview': { params: CallPreviewParams; result: NumberInfo };
  /** Dials. */
  'call.dial': { params: CallDialParams; result: CallResult };
  /** Picks up an inbound call. */
  'call.answer': { params: CallIdParams; result: CallResult };
  /** Ends or rejects a call. */
  'call.hangUp': { params: CallIdParams; result: CallResult };
  /** Parks a call. */
  'call.hold': { params: CallIdParams; result: CallResult };
  /** Takes a call back. */
  'call.resume': { params: CallIdParams; result: CallResult };
  /** Running calls. */
  'call.list': { params: undefined; result: CallListResult };
  /** Past calls, newest first. */
  'journal.query': { params: JournalQueryParams; result: JournalQueryResult };
  /** Writes a note, tags or privacy to a call, running or past. */
  'journal.annotate': { params: JournalAnnotateParams; result: CallResult };
  /** The tags that past calls have. */
  'journal.tags': { params: undefined; result: JournalTagsResult };
  /** Past calls in figures. */
  'journal.stats': { params: JournalStatsParams; result: JournalStats };
  /** Past calls as CSV, in parts. */
  'journal.export': { params: JournalExportParams; result: JournalExportResult };
  /** Erases past calls for good. */
  'journal.erase': { params: JournalEraseParams; result: JournalEraseResult };
  /** Who has a number. */
  'contact.find': { params: ContactFindParams; result: ContactFindResult };
  /** The own address book. */
  'contact.list': { params: ContactListParams; result: ContactListResult };
  /** Adds or changes a contact of the own address book. */
  'contact.save': { params: ContactSaveParams; result: ContactResult };
  /** Deletes a contact of the own address book. */
  'contact.delete': { params: ContactIdParams; result: ContactDeleteResult };
  /** Says which contact the other side of a call is, or takes that back. */
  'contact.pick': { params: ContactPickParams; result: CallResult };
  /** Sources, how they are, and the kinds that can be configured. */
  'source.list': { params: undefined; result: SourceListResult };
  /** Tries sources, with or without a number. */
  'source.test': { params: SourceTestParams; result: SourceTestResult };
  /** Hands over a file of contacts, in parts. */
  'source.upload': { params: SourceUploadParams; result: SourceUploadResult };
  /** Forgets what was copied of sources. */
  'source.erase': { params: SourceEraseParams; result: SourceEraseResult };
  /** Begins a log-in at a vendor's page. */
  'source.logIn': { params: SourceLogInParams; result: SourceLogInStart };
  /** How a log-in is; answers when it is over, at the latest after half a minute. */
  'source.logInAwait': { params: SourceLogInIdParams; result: SourceLogInProgress };
  /** Gives a log-in up. */
  'source.logInCancel': { params: SourceLogInIdParams; result: SourceLogInProgress };
  /** Somebody looks at past calls: missed ones are no longer news. No params → `MissedState`, as it was before. */
  'missed.seen': { params: undefined; result: MissedState };
  /** Switches "do not disturb". */
  'quiet.set': { params: QuietSetParams; result: QuietState };
  /** Lines with their health, and the kinds that can be configured. */
  'line.list': { params: undefined; result: LineListResult };
  /** Tries a line without dialling. */
  'line.test': { params: LineTestParams; result: LineTestResult };
  /** Lists the values that a field of a line may have. */
  'line.choices': { params: LineChoicesParams; result: LineChoicesResult };
  /** Hands over an event of a phone, as `ringbridge event` does. */
  'line.event': { params: LineEventParams; result: LineEventResult };
  /** Enters the addresses in a phone. */
  'line.writeActionUrls': { params: LineWriteParams; result: LineWriteResult };
  /** What colleagues do; changes are told from then on. */
  'presence.list': { params: undefined; result: PresenceListResult };
  /** What one colleague does now; nothing is told later. */
  'presence.find': { params: PresenceFindParams; result: PresenceFindResult };
  /** What is to be entered in phones, so that they send their events. */
  'receiver.urls': { params: ReceiverUrlsParams; result: ReceiverUrlsResult };
  /** The page of a caller or number in the CRM, for the client to open. */
  'popup.open': { params: PopupOpenParams; result: PopupPage };
  /** What a template would give; opens nothing. */
  'popup.preview': { params: PopupPreviewParams; result: PopupPage };
  /** Tries all that waits for an outgoing action URL again, now. */
  'actionUrl.retry': { params: ActionUrlParams; result: ActionUrlInfo };
  /** Drops all that waits for an outgoing action URL. */
  'actionUrl.drop': { params: ActionUrlParams; result: ActionUrlInfo };
  /** The settings without secrets. */
  'settings.get': { params: undefined; result: RingbridgeSettings };
  /** Replaces top-level settings. */
  'settings.update': { params: SettingsUpdateParams; result: RingbridgeSettings };
  /** Version, health, sessions. */
  'agent.status': { params: undefined; result: AgentStatus };
  /** Makes the simulator ring. */
  'simulator.ring': { params: SimulatorRingParams; result: CallResult };
  /** Makes the other side of a simulated call answer. */
  'simulator.answer': { params: SimulatorCallParams; result: CallResult };
  /** Makes the other side of a simulated call hang up. */
  'simulator.end': { params: SimulatorCallParams; result: CallResult };
}

/** What the agent tells its clients, by method. */
export interface NotificationMap {
  /** Notification to extensions: this browser is now the one that was used last, or no longer. */
  'session.front': SessionFrontParams;
  /** Notification to clients: a call changed. */
  'call.changed': CallResult;
  /** Notification to clients: past calls were annotated or erased. */
  'journal.changed': JournalChangedParams;
  /** Notification to clients: more is known of who is on a running call. */
  'contact.changed': CallContacts;
  /** Notification to clients: a source came, was copied, broke or went. */
  'source.changed': SourceListResult;
  /** Notification to clients: a call was missed, or somebody looked. */
  'missed.changed': MissedState;
  /** Notification to clients: calls are to be kept quiet, or no longer. */
  'quiet.changed': QuietState;
  /** Notification to clients: a line came, changed its health, or went. */
  'line.changed': LineListResult;
  /** Notification to clients that asked for `presence.list`: what colleagues do changed. */
  'presence.changed': PresenceChangedParams;
  /** Notification to clients: something came to the receiver. */
  'receiver.heard': ReceiverHeard;
  /** Notification to the one extension whose browser was used last: open a page. */
  'tab.open': TabOpenParams;
  /** Notification to clients: the settings changed. */
  'settings.changed': RingbridgeSettings;
}

/** What a client tells the agent, by method. */
export interface ClientNotificationMap {
  /** Notification from a client: its window gained or lost focus. */
  'session.focus': SessionFocusParams;
}

/** All methods of {@link RequestMap}. */
export const requestMethods: readonly (keyof RequestMap)[] = [
  'session.open',
  'call.preview',
  'call.dial',
  'call.answer',
  'call.hangUp',
  'call.hold',
  'call.resume',
  'call.list',
  'journal.query',
  'journal.annotate',
  'journal.tags',
  'journal.stats',
  'journal.export',
  'journal.erase',
  'contact.find',
  'contact.list',
  'contact.save',
  'contact.delete',
  'contact.pick',
  'source.list',
  'source.test',
  'source.upload',
  'source.erase',
  'source.logIn',
  'source.logInAwait',
  'source.logInCancel',
  'missed.seen',
  'quiet.set',
  'line.list',
  'line.test',
  'line.choices',
  'line.event',
  'line.writeActionUrls',
  'presence.list',
  'presence.find',
  'receiver.urls',
  'popup.open',
  'popup.preview',
  'actionUrl.retry',
  'actionUrl.drop',
  'settings.get',
  'settings.update',
  'agent.status',
  'simulator.ring',
  'simulator.answer',
  'simulator.end',
];

/**
 * When an action URL is called.
 * - `inbound`: Somebody calls us.
 * - `outbound`: We call somebody.
 * - `connected`: Both sides talk.
 * - `hold`: The call was parked, or taken back.
 * - `disconnected`: The call is over.
 */
export type ActionUrlEvent = 'inbound' | 'outbound' | 'connected' | 'hold' | 'disconnected';

/** How an outgoing action URL is. */
export interface ActionUrlInfo {
  /** Its host and port, such as `crm.example`. The rest of a URL may hold a password. */
  host: string;
  /** What is done with it. */
  open: ActionUrlOpen;
  /** Up or down after the last attempt; unknown before the first. */
  health: LineHealth;
  /** Why the last attempt failed. */
  problem?: ProblemInfo;
  /** Since when every attempt failed; absent when the last one worked. */
  failingSince?: string;
  /** Events that wait to be sent, or sent again. */
  waiting: number;
  /** Events that were given up since the agent started: too old, or too many. */
  lost: number;
  /** When one was last sent. */
  sentAt?: string;
}

/**
 * What is done with an action URL.
 * - `background`: The agent calls it; nobody sees it.
 * - `tab`: The browser that was used last opens it in a tab.
 */
export type ActionUrlOpen = 'background' | 'tab';

/** Do something with what waits for one outgoing action URL. */
export interface ActionUrlParams {
  /** The URL, as the settings have it. */
  url: string;
  /** What is done with it, as the settings have it. */
  open: ActionUrlOpen;
}

/** One URL in `config.json` that is called when something happens with a call. */
export interface ActionUrlSettings {
  /** When; at least one. */
  on: ActionUrlEvent[];
  /** The URL, with placeholders such as `<$remote_party>` after the host. `https`; `http` only on this computer and in its own network. */
  url: string;
  /** Whether it is called in the background, or opened in a browser. */
  open: ActionUrlOpen;
  /** How it wants its numbers. */
  numberFormat: NumberFormat;
}

/** How the agent is. */
export interface AgentStatus {
  /** Its version. */
  version: string;
  /** Its protocol version. */
  protocol: number;
  /** Its process id. */
  processId: number;
  /** When it started. */
  startedAt: string;
  /** Its clock now, so that a client can compare. */
  now: string;
  /** Its home folder. */
  home: string;
  /** Where secrets are kept: `dpapi`, `keychain`, `libsecret` or `file`. */
  secretStore: string;
  /** What is wrong with `config.json`, when it is invalid: the last good one is in use, or, if there is none, no line at all. */
  settingsProblem?: string;
  /** What is wrong with the journal, when past calls cannot be kept or the file had to be set aside. */
  journalProblem?: string;
  /** Where phones send their events. */
  receiver: ReceiverStatus;
  /** The outgoing action URLs, in the order of the settings. */
  actionUrls: ActionUrlInfo[];
  /** Who is connected. */
  sessions: SessionInfo[];
  /** The lines. */
  lines: LineInfo[];
  /** The own address book, then the sources in the order of the settings. */
  sources: SourceInfo[];
  /** The running calls. The agent tells them once, when a session is opened; `ringbridge status --json` puts them in here. */
  calls: Call[];
}

/** One conversation, in or out, as clients see it. Immutable: every change is a new record, sent whole. */
export interface Call {
  /** Ours, unique for ever; never the phone system's. */
  id: string;
  /** The line it runs on. */
  lineId: string;
  /** Who started it. */
  direction: CallDirection;
  /** Where it is. */
  state: CallState;
  /**
   * Why it is over. Present exactly when it is no longer running: with `ended`, and, as `unknown`, with `sent` when the phone never
   * told more.
   */
  endReason?: EndReason;
  /** The other side: E.164 where known, else what the line said; absent when withheld. */
  remoteNumber?: string;
  /** `remoteNumber` grouped as people read it. */
  remoteDisplay?: string;
  /** A name, if the line gave one. Text, never markup. */
  remoteName?: string;
  /** Who that is, if the sources leave no doubt, or a person picked one; absent otherwise. */
  contact?: CallContact;
  /** What kind of number the other side has; absent when it is withheld, or cannot be told. */
  remoteKind?: NumberKind;
  /** The number's country, ISO 3166-1 alpha-2; absent for internal and other short numbers. */
  remoteCountry?: string;
  /** The place of a land line in Germany, Austria or Switzerland, in the session's language. */
  remoteArea?: string;
  /** When it was first heard of. */
  startedAt: string;
  /** When talking began. */
  connectedAt?: string;
  /** When it ended; absent while it runs, and when nobody told. */
  endedAt?: string;
  /** What can be done with it now. */
  actions: CallAction[];
  /** A hint or failure for the person, such as "Pick up your phone"; localised per session. */
  problem?: ProblemInfo;
  /** What somebody wrote down about it. Text, never markup. */
  note?: string;
  /** How somebody sorted it; absent when nobody did. */
  tags?: string[];
  /** True: the journal keeps it without number and name. Absent otherwise. */
  private?: boolean;
  /**
   * Earlier calls with this number. Comes with a running inbound call as soon as the journal has looked, which may be one
   * `call.changed` later; absent when there were none.
   */
  history?: CallHistory;
}

/**
 * What can be done with a call right now, given its state and what its line is able to do.
 * - `answer`: Pick up an inbound ringing call.
 * - `hangUp`: End it, or reject it while it rings.
 * - `hold`: Park it.
 * - `resume`: Take it back from hold.
 */
export type CallAction = 'answer' | 'hangUp' | 'hold' | 'resume';

/** Who the other side of a call is, when the sources leave no doubt, or a person said so. */
export interface CallContact {
  /** The person, or the company that has the number; absent when only a person's company is certain. */
  name?: string;
  /** Where the person works. */
  company?: string;
  /** Which contact it is, when a person picked it; absent when the sources say it alone. */
  picked?: PickedContact;
  /**
   * The page of whom the sources name: there once none of them is asked any more. Where several CRMs have the contact it is that of
   * the CRM in which callers are searched for, else that of the first source that has one; and only if that CRM has one contact of
   * that name. Of picked contacts `picked` has it. The journal does not keep it.
   */
  page?: ContactPage;
}

/** What the sources know about the other side of a running call so far. */
export interface CallContacts {
  /** The call. */
  callId: string;
  /** The surest first; at most `mostShown`. */
  contacts: Contact[];
  /** How many more there are. */
  more: number;
  /** What each source said, in the order of the settings. */
  sources: SourceAnswer[];
}

/** Dial. */
export interface CallDialParams {
  /** What a person or a link wrote: a number in any form, or a `tel:`, `callto:` or `sip:` URI. */
  number: string;
  /** The line to dial with; the default line when absent. */
  lineId?: string;
  /** The person saw the number and said yes, after a `confirmNeeded`. */
  confirmed?: boolean;
  /**
   * The number is a colleague's extension: it is dialled as such, whatever else its digits mean (112). Refused when the line knows
   * its colleagues (`presence.list`) and this is none, or does not know them and the dial plan calls it anything else.
   */
  internal?: boolean;
}

/**
 * Who started the call.
 * - `inbound`: Somebody calls us.
 * - `outbound`: We call somebody.
 */
export type CallDirection = 'inbound' | 'outbound';

/** Calls in figures. */
export interface CallFigures {
  /** Somebody called us. */
  inbound: number;
  /** We called somebody. */
  outbound: number;
  /** Of both, those where people talked. */
  answered: number;
  /** Inbound ones that nobody here answered. */
  missed: number;
  /** How long people talked in all, in seconds. */
  talkSeconds: number;
  /** How long people talked on average, in seconds; absent when nobody did. */
  averageTalkSeconds?: number;
  /** How long inbound calls rang on average until they were answered, in seconds; absent when none was. */
  averageRingSeconds?: number;
  /** How long missed callers waited on average, in seconds; absent when there were none. */
  averageMissedSeconds?: number;
}

/** What the journal knows of earlier calls with the same number. */
export interface CallHistory {
  /** How often they called. */
  inbound: number;
  /** When they called last. */
  lastInboundAt?: string;
  /** How that call ended; absent when they never called. */
  lastInboundEnd?: EndReason;
  /** How often they were called from here. */
  outbound: number;
  /** When they were called last from here. */
  lastOutboundAt?: string;
}

/** Names a running call. */
export interface CallIdParams {
  /** The call; the only running one when absent. */
  callId?: string;
}

/** Some calls. */
export interface CallListResult {
  /** Newest first. */
  calls: Call[];
}

/** What would be dialled? */
export interface CallPreviewParams {
  /** What a person or a link wrote: a number in any form, or a `tel:`, `callto:` or `sip:` URI. */
  number: string;
  /** The line it would go out on; the default line when absent. */
  lineId?: string;
}

/** One call. */
export interface CallResult {
  /** The call as it is now. */
  call: Call;
}

/**
 * Where a call is. Never more than is known: a phone that only said "200 OK" leaves a call at `sent`.
 * - `sent`: The phone took the command and reports nothing more.
 * - `dialing`: The own leg is being set up.
 * - `ringing`: The other side rings (outbound), or we are being rung (inbound).
 * - `connected`: Both sides talk.
 * - `held`: The call is parked by our side.
 * - `ended`: The call is over; `endReason` says why.
 */
export type CallState = 'sent' | 'dialing' | 'ringing' | 'connected' | 'held' | 'ended';

/** One number in figures. */
export interface CallerFigures {
  /** The number. */
  number: string;
  /** The number, grouped as people read it. */
  display: string;
  /** The name that came with it last, if any. */
  name?: string;
  /** How often they called. */
  inbound: number;
  /** How often they were called. */
  outbound: number;
  /** Inbound ones that nobody here answered. */
  missed: number;
  /** How long people talked in all, in seconds. */
  talkSeconds: number;
  /** When the last call with it began. */
  lastAt: string;
}

/**
 * Kinds of clients.
 * - `extension`: The browser extension.
 * - `cli`: The command line.
 * - `handler`: The system's tel: handler.
 */
export type ClientKind = 'extension' | 'cli' | 'handler';

/** One extension of a phone system, and what is known of the person there. */
export interface Colleague {
  /** The line whose phone system it belongs to. */
  lineId: string;
  /** The extension's number; with the line it names the colleague. */
  number: string;
  /** What the phone system calls the extension. Text, never markup. */
  name?: string;
  /** What the phone does. */
  line: ColleagueLine;
  /** What the person says of themselves. */
  presence: ColleaguePresence;
  /** Since when it is so, as far as the phone system said. */
  since?: string;
  /** It is the extension of this user. */
  isSelf: boolean;
}

/**
 * What a colleague's phone does.
 * - `unknown`: Not known, or not known just now.
 * - `offline`: Not registered: nobody can be reached there.
 * - `idle`: Free.
 * - `ringing`: Rings.
 * - `inUse`: In a call.
 */
export type ColleagueLine = 'unknown' | 'offline' | 'idle' | 'ringing' | 'inUse';

/**
 * What a colleague says of themselves.
 * - `unknown`: Nothing, or not known just now.
 * - `offline`: Not there.
 * - `available`: There.
 * - `away`: Away for a while.
 * - `busy`: Busy.
 * - `doNotDisturb`: Does not want to be disturbed.
 */
export type ColleaguePresence = 'unknown' | 'offline' | 'available' | 'away' | 'busy' | 'doNotDisturb';

/**
 * Why a person must confirm before a number is dialled.
 * - `emergency`: An emergency number: never by accident.
 * - `premium`: Costs extra; satellite numbers too.
 * - `foreign`: A country that was not called before.
 */
export type ConfirmKind = 'emergency' | 'premium' | 'foreign';

/** What one source knows about somebody. Every text is text, never markup. */
export interface Contact {
  /** The source it comes from, by its id in the settings; `own` for Ringbridge's own address book. */
  sourceId: string;
  /** What people call that source. */
  sourceName: string;
  /** What the source calls it. */
  id: string;
  /** What it is. */
  kind: ContactKind;
  /** Its name; of a company the company's. */
  name: string;
  /** Where somebody works. */
  company?: string;
  /** What somebody does there. */
  title?: string;
  /** Where to write to. */
  email?: string;
  /** All its numbers. */
  phones: ContactPhone[];
  /** Its page: `https`, on the host of the source. */
  url?: string;
  /** Open tickets; absent while they are being counted, and where the source counts none. */
  tickets?: OpenItems;
  /** Open deals; absent while they are being counted, and where the source counts none. */
  deals?: OpenItems;
  /** The colleague who looks after it. */
  owner?: string;
  /** When it was last in touch, as far as the source knows. */
  lastContactAt?: string;
  /** Why it is thought to belong to the number that was asked for; absent when none was. */
  match?: MatchKind;
  /** The number it was found by, as the source has it. */
  matchedNumber?: string;
  /** With `mainLine`: the digits behind the main line. */
  extension?: string;
}

/** What was deleted. */
export interface ContactDeleteResult {
  /** It, so that it can be saved again under the same id. */
  deleted: Contact;
}

/**
 * What may be fetched of a contact beside name and numbers.
 * - `company`: Where somebody works.
 * - `title`: What somebody does there.
 * - `email`: Where to write to.
 * - `tickets`: Open tickets.
 * - `deals`: Open deals.
 * - `owner`: The colleague who looks after it.
 * - `lastContact`: When it was last in touch.
 */
export type ContactField = 'company' | 'title' | 'email' | 'tickets' | 'deals' | 'owner' | 'lastContact';

/** Who has this number? */
export interface ContactFindParams {
  /** A number in any form. */
  number: string;
  /** Ask the sources anew, whatever they said a moment ago. */
  refresh?: boolean;
  /** Look only at what lies on this computer: no source is asked. For numbers that nobody is on the phone with. */
  local?: boolean;
}

/** Who has it. */
export interface ContactFindResult {
  /** The number as it was understood: E.164 where that can be told. */
  number: string;
  /** The surest first; at most `mostShown`. */
  contacts: Contact[];
  /** How many more there are. */
  more: number;
  /** Who it is, where there is no doubt. */
  certain?: CallContact;
  /** What each source said, in the order of the settings. */
  sources: SourceAnswer[];
}

/** Names a contact of the own address book. */
export interface ContactIdParams {
  /** Its id. */
  id: string;
}

/**
 * What a contact is.
 * - `person`: Somebody.
 * - `company`: A company, or its switchboard.
 * - `lead`: Somebody who is not a customer yet.
 * - `verdict`: Nobody: what others think of the number.
 */
export type ContactKind = 'person' | 'company' | 'lead' | 'verdict';

/** Which contacts of the own address book? */
export interface ContactListParams {
  /** Words that all occur in name, company, number or e-mail address. */
  search?: string;
  /** At most so many, 1 to 500. */
  limit?: number;
  /** So many of the first are left out, 0 or more: for whoever wants all of them. */
  skip?: number;
}

/** Contacts of the own address book. */
export interface ContactListResult {
  /** By name. */
  contacts: Contact[];
  /** How many there are in all that fit. */
  total: number;
}

/** The page of a contact in its source. */
export interface ContactPage {
  /** The source, by its id in the settings. */
  sourceId: string;
  /** The page: `https`, on the host of the source. */
  url: string;
}

/** One number of a contact. */
export interface ContactPhone {
  /** The number as its source has it, or as a person typed it. */
  number: string;
  /** What it is for, such as `mobile`, in the words of the source. */
  label?: string;
}

/** Which of the contacts that fit was it? Take it back when no contact is named. */
export interface ContactPickParams {
  /** The call, running or past. */
  callId: string;
  /** The contact's source. */
  sourceId?: string;
  /** What the source calls it. */
  contactId?: string;
}

/** One contact of the own address book. */
export interface ContactResult {
  /** As it is now. */
  contact: Contact;
}

/** A contact for the own address book. */
export interface ContactSaveParams {
  /** The one to change; a new one when absent. */
  id?: string;
  /** Person or company. */
  kind?: ContactKind;
  /** The name; may be empty when there is a company. */
  name: string;
  /** Where somebody works. */
  company?: string;
  /** What somebody does there. */
  title?: string;
  /** Where to write to. */
  email?: string;
  /** At least one, at most ten. */
  phones: ContactPhone[];
}

/** One day in figures. */
export interface DayFigures {
  /** The day, `2026-03-29`. */
  day: string;
  /** Somebody called us. */
  inbound: number;
  /** We called somebody. */
  outbound: number;
  /** Of both, those where people talked. */
  answered: number;
  /** Inbound ones that nobody here answered. */
  missed: number;
  /** How long people talked in all, in seconds. */
  talkSeconds: number;
}

/**
 * The stable, fine error codes in `data.detail`. Each has its own sentence in both languages.
 * - `addressNotEncrypted`: A password would go over the internet without encryption.
 * - `addressNotHere`: This computer does not have the address at which the receiver should listen.
 * - `agentDoesNotAnswer`: The agent was started and does not listen in time.
 * - `agentEndedAtStart`: The agent program ended before it listened.
 * - `agentNotStartable`: The system could not start the agent program.
 * - `agentOfSomebodyElse`: The socket or pipe is served by another user.
 * - `agentRestarted`: The agent ended while this call was running, so its true end is unknown.
 * - `areaCodeMissing`: A local number, and the settings have no area code to complete it.
 * - `badValue`: The value of a line's setting has the wrong form.
 * - `callingOut`: A hint: the own phone was picked up, and the other side is being called.
 * - `changedCertificate`: The TLS certificate is not the one that was trusted.
 * - `cloudLoginRefused`: A cloud telephone system does not accept user and password. Tried again, but rarely.
 * - `cloudUnreachable`: A cloud telephone system cannot be reached, or does not answer in time.
 * - `colleaguesNotHeard`: What colleagues do is not known just now; all else works.
 * - `connectionLost`: The connection broke in the middle; whether the phone dials is unknown.
 * - `connectionRefused`: The connection was refused: nothing listens there.
 * - `contactIncomplete`: A contact without a name or without a number that can be dialled.
 * - `contactsKeyGone`: The key of the contacts is gone; their file was set aside.
 * - `contactsKeyUnreachable`: The store for passwords does not give the key of the contacts, or does not take one.
 * - `contactsUnusable`: The file of contacts cannot be used.
 * - `controlledByAnother`: Another program keeps taking over the one connection that the softphone serves.
 * - `endNotTold`: The line did not tell how the call ended, so it is not followed any more.
 * - `eventsMissed`: The telephone system's events could not be heard for a while: calls of that time may be missing.
 * - `eventsNotHeard`: The telephone system's events are not heard; dialling may work.
 * - `fromBrowser`: A request to the receiver came from a browser.
 * - `handlerLoop`: The system's handler for tel: is Ringbridge itself.
 * - `homeNotOwned`: The home folder belongs to another user.
 * - `homeUnusable`: The home folder cannot be created or used.
 * - `homeWritable`: Other users may write to the home folder.
 * - `journalLibrary`: The library that reads and writes the journal is missing, or does not fit: calls are shown and not kept.
 * - `journalNewer`: The journal was written by a newer version and set aside; a new one was begun.
 * - `journalNotRead`: The journal cannot be read just now.
 * - `journalNotWritten`: Something could not be written to the journal.
 * - `journalSetAside`: The journal was damaged and set aside; a new one was begun.
 * - `journalUnusable`: The journal file cannot be used; calls are kept in memory only.
 * - `lockedOut`: The phone has locked remote access after failed log-ins.
 * - `missingKey`: A setting that a line cannot do without is missing.
 * - `missingSecret`: No secret of that name is stored.
 * - `noEvents`: A line that takes no events.
 * - `noLicence`: A cloud telephone system has no licence for this, or the credential may not do it.
 * - `noLine`: No line is configured to dial with.
 * - `notAllowed`: This computer is not on the phone's allow list, or remote control is off: phones answer both alike.
 * - `notInJournal`: The journal has no such call.
 * - `notInThisState`: This cannot be done with the call in its present state.
 * - `notRegistered`: The PBX does not take the phone's registration.
 * - `numberTooLong`: More digits than any number there has.
 * - `numberTooShort`: Fewer digits than any number there has.
 * - `ownPhoneNotReady`: The own phone was not picked up, is busy or said no, so nobody was called.
 * - `pickUpPhone`: A hint: the own phone rings first, and is to be picked up.
 * - `portForbidden`: The system does not let the receiver listen there.
 * - `portInUse`: Another program listens where the receiver should.
 * - `programNotFound`: The softclient program was not found.
 * - `promptOnPhone`: The phone shows a question on its display ("Allow remote control?").
 * - `receiverNotInNetwork`: The receiver listens on this computer only, and the phone is in the network.
 * - `reconnecting`: The connection was closed; it is being made again.
 * - `redirected`: The phone sends us on to another address. Never followed: passwords go to the configured host only.
 * - `remoteControlOff`: Remote control is switched off in the phone.
 * - `secretStoreFailed`: The store for passwords does not do what it was asked.
 * - `senderNotAllowed`: The sender is not on the receiver's list.
 * - `serviceCode`: A service code (`*`, `#` sequence).
 * - `sessionNotOpen`: Another request came before `session.open`.
 * - `settingsBadValue`: The value of a setting has the wrong form.
 * - `settingsDoubleKey`: A key stands twice in the same place of the settings.
 * - `settingsDoubleLine`: Two lines have the same id.
 * - `settingsDoubleSource`: Two sources have the same id.
 * - `settingsLogInAgain`: A log-in was made for another system or host, or so long ago that it was forgotten before it was saved.
 * Values: `line`.
 * - `settingsNewTarget`: A line's or source's type or host changed, or it is encrypted no more, so its password must be entered
 * again.
 * - `settingsNoPassword`: A password is to be kept that was never stored.
 * - `settingsNotSaved`: The settings file cannot be written.
 * - `settingsSyntax`: The settings file breaks the rules of JSON.
 * - `settingsUnknownDefault`: The default line does not exist.
 * - `settingsUnknownKey`: A key in the settings that does not exist.
 * - `settingsUnknownSourceType`: A source is of a kind that does not exist.
 * - `settingsUnknownType`: A line is of a kind that does not exist.
 * - `settingsUnreadable`: The settings file cannot be read.
 * - `severalCalls`: Several calls are running and none was named.
 * - `severalLines`: Several lines take events and none was named.
 * - `severalNumbers`: More than one number in the text.
 * - `softphoneNotRunning`: Nothing listens where the softphone should.
 * - `sourceAnswer`: A source answered something that is not in its protocol.
 * - `sourceBadValue`: The value of a source's setting has the wrong form.
 * - `sourceBusy`: A source takes no more questions for a while.
 * - `sourceCertificate`: The host of a source has no certificate that this computer trusts.
 * - `sourceCertificateExpired`: The certificate of a source's host has expired, or is not valid yet.
 * - `sourceCertificateName`: The certificate of a source's host is for another name.
 * - `sourceDown`: A source answered that it has a fault.
 * - `sourceFile`: The file of a source cannot be read.
 * - `sourceFileFormat`: The file of a source is neither a vCard file nor a table.
 * - `sourceFileTooLarge`: A file of contacts is larger than Ringbridge reads.
 * - `sourceForbidden`: A source does not let this user look up contacts.
 * - `sourceLogInAgain`: The log-in at a source's vendor is good no more: it was withdrawn there, or has run out. Values: `source`,
 * `host`.
 * - `sourceLogInApp`: The vendor does not know the app that asks for the log-in. Values: `source`, `host`, `answer`, `redirect`.
 * - `sourceLogInElsewhere`: The account that logged in is kept at another host than the configured one. Values: `source`, `host`,
 * `target`.
 * - `sourceLogInPort`: The port to which the vendor sends people back is taken. Values: `source`, `port`.
 * - `sourceLogInRefused`: The person, or a rule of the vendor, refused the log-in. Values: `source`, `answer`.
 * - `sourceLogInShort`: The vendor let the person in but left nothing with which Ringbridge gets in again. Values: `source`, `host`.
 * - `sourceLogInTimeout`: Nobody came back from the vendor's page in time. Values: `source`, `redirect`.
 * - `sourceLogin`: A source does not take the user, password or key.
 * - `sourceMissingKey`: A setting that a source cannot do without is missing.
 * - `sourceMissingSecret`: No secret of that name is stored for a source.
 * - `sourceNoBook`: No address book was found at the address of a source.
 * - `sourceNoLogIn`: A kind of source has no log-in of that form. Values: `source`.
 * - `sourceNoStartTls`: A directory does not offer StartTLS, so no password was sent to it.
 * - `sourceNotEncrypted`: A source is not encrypted, so no password was sent to it.
 * - `sourcePartForbidden`: A source lets this user look up contacts, but not all that belongs to them.
 * - `sourceRedirected`: A source sends us on to another host. Never followed: passwords go to the configured host only.
 * - `sourceTimeout`: A source does not answer in time.
 * - `sourceTooLarge`: A source answered more than Ringbridge reads.
 * - `sourceUnknownKey`: A setting of a source that its type does not know.
 * - `sourceUnreachable`: The host of a source cannot be reached.
 * - `sourceWebhook`: What was entered as webhook is none of the source's host. Values: `source`, `host`.
 * - `timeout`: No answer in time.
 * - `tooManyCalls`: Too many calls in the last minute.
 * - `tooManyRequests`: Too many requests of one client are running at once; this one was not started.
 * - `unexpectedAnswer`: An answer that is not in the protocol.
 * - `unknownActionUrl`: An action URL that is not in the settings, or not any more.
 * - `unknownColleague`: A colleague was to be called, and the line knows none with that extension.
 * - `unknownCountryCode`: No country has this calling code.
 * - `unknownEvent`: An event that phones of this type do not send.
 * - `unknownExtension`: The telephone system has no such extension.
 * - `unknownHost`: The host name is unknown.
 * - `unknownKey`: A setting of a line that its type does not know.
 * - `unknownLogIn`: There is no such log-in, or it was over long ago.
 * - `unknownSource`: No source of that id is configured.
 * - `untrustedCertificate`: The TLS certificate is self-signed and not yet trusted; `data.fingerprint` has its SHA-256.
 * - `urlAnswer`: The server of an action URL answered that it did not work.
 * - `urlCertificate`: The host of an action URL has no certificate that this computer trusts.
 * - `urlNoBrowser`: No browser is connected that could open the page.
 * - `urlNotAllowed`: An action URL is no URL that may be called.
 * - `urlNotLocal`: An action URL without encryption leads out of the own network.
 * - `urlPlaceholder`: An action URL has a placeholder that does not exist.
 * - `urlRedirected`: The server of an action URL sends us on to another host; never followed.
 * - `urlTimeout`: The host of an action URL does not answer in time.
 * - `urlUnreachable`: The host of an action URL cannot be reached.
 * - `wrongDevice`: The address exists, but is not such a phone (404 or a foreign page).
 * - `wrongHostName`: A request to the receiver named another host than this computer.
 * - `wrongPassword`: User or password is wrong. Never retried: phones lock out.
 * - `wrongToken`: An event came without the right token.
 */
export type Detail =
  | 'addressNotEncrypted'
  | 'addressNotHere'
  | 'agentDoesNotAnswer'
  | 'agentEndedAtStart'
  | 'agentNotStartable'
  | 'agentOfSomebodyElse'
  | 'agentRestarted'
  | 'areaCodeMissing'
  | 'badValue'
  | 'callingOut'
  | 'changedCertificate'
  | 'cloudLoginRefused'
  | 'cloudUnreachable'
  | 'colleaguesNotHeard'
  | 'connectionLost'
  | 'connectionRefused'
  | 'contactIncomplete'
  | 'contactsKeyGone'
  | 'contactsKeyUnreachable'
  | 'contactsUnusable'
  | 'controlledByAnother'
  | 'endNotTold'
  | 'eventsMissed'
  | 'eventsNotHeard'
  | 'fromBrowser'
  | 'handlerLoop'
  | 'homeNotOwned'
  | 'homeUnusable'
  | 'homeWritable'
  | 'journalLibrary'
  | 'journalNewer'
  | 'journalNotRead'
  | 'journalNotWritten'
  | 'journalSetAside'
  | 'journalUnusable'
  | 'lockedOut'
  | 'missingKey'
  | 'missingSecret'
  | 'noEvents'
  | 'noLicence'
  | 'noLine'
  | 'notAllowed'
  | 'notInJournal'
  | 'notInThisState'
  | 'notRegistered'
  | 'numberTooLong'
  | 'numberTooShort'
  | 'ownPhoneNotReady'
  | 'pickUpPhone'
  | 'portForbidden'
  | 'portInUse'
  | 'programNotFound'
  | 'promptOnPhone'
  | 'receiverNotInNetwork'
  | 'reconnecting'
  | 'redirected'
  | 'remoteControlOff'
  | 'secretStoreFailed'
  | 'senderNotAllowed'
  | 'serviceCode'
  | 'sessionNotOpen'
  | 'settingsBadValue'
  | 'settingsDoubleKey'
  | 'settingsDoubleLine'
  | 'settingsDoubleSource'
  | 'settingsLogInAgain'
  | 'settingsNewTarget'
  | 'settingsNoPassword'
  | 'settingsNotSaved'
  | 'settingsSyntax'
  | 'settingsUnknownDefault'
  | 'settingsUnknownKey'
  | 'settingsUnknownSourceType'
  | 'settingsUnknownType'
  | 'settingsUnreadable'
  | 'severalCalls'
  | 'severalLines'
  | 'severalNumbers'
  | 'softphoneNotRunning'
  | 'sourceAnswer'
  | 'sourceBadValue'
  | 'sourceBusy'
  | 'sourceCertificate'
  | 'sourceCertificateExpired'
  | 'sourceCertificateName'
  | 'sourceDown'
  | 'sourceFile'
  | 'sourceFileFormat'
  | 'sourceFileTooLarge'
  | 'sourceForbidden'
  | 'sourceLogInAgain'
  | 'sourceLogInApp'
  | 'sourceLogInElsewhere'
  | 'sourceLogInPort'
  | 'sourceLogInRefused'
  | 'sourceLogInShort'
  | 'sourceLogInTimeout'
  | 'sourceLogin'
  | 'sourceMissingKey'
  | 'sourceMissingSecret'
  | 'sourceNoBook'
  | 'sourceNoLogIn'
  | 'sourceNoStartTls'
  | 'sourceNotEncrypted'
  | 'sourcePartForbidden'
  | 'sourceRedirected'
  | 'sourceTimeout'
  | 'sourceTooLarge'
  | 'sourceUnknownKey'
  | 'sourceUnreachable'
  | 'sourceWebhook'
  | 'timeout'
  | 'tooManyCalls'
  | 'tooManyRequests'
  | 'unexpectedAnswer'
  | 'unknownActionUrl'
  | 'unknownColleague'
  | 'unknownCountryCode'
  | 'unknownEvent'
  | 'unknownExtension'
  | 'unknownHost'
  | 'unknownKey'
  | 'unknownLogIn'
  | 'unknownSource'
  | 'untrustedCertificate'
  | 'urlAnswer'
  | 'urlCertificate'
  | 'urlNoBrowser'
  | 'urlNotAllowed'
  | 'urlNotLocal'
  | 'urlPlaceholder'
  | 'urlRedirected'
  | 'urlTimeout'
  | 'urlUnreachable'
  | 'wrongDevice'
  | 'wrongHostName'
  | 'wrongPassword'
  | 'wrongToken';

/**
 * Why a call ended.
 * - `hangup`: One side hung up after talking, or we gave up before the other side answered.
 * - `busy`: The other side was busy.
 * - `rejected`: The callee declined.
 * - `noAnswer`: Nobody answered our call.
 * - `missed`: We did not answer an incoming call.
 * - `failed`: The call could not be set up.
 * - `unknown`: Nobody told us.
 */
export type EndReason = 'hangup' | 'busy' | 'rejected' | 'noAnswer' | 'missed' | 'failed' | 'unknown';

/** One address to enter in a phone. */
export interface EventUrl {
  /** The event, stable, such as `incoming_call`. */
  event: string;
  /** What the phone's own menu calls the place. */
  field: string;
  /** The address, with the phone's own placeholders. */
  url: string;
}

/**
 * What a call does while the page in front fills the screen, such as a film or a presentation.
 * - `notification`: A notification of the system, which the system may hold back itself.
 * - `nothing`: Nothing to see.
 */
export type FullScreenRinging = 'notification' | 'nothing';

/** One hour of the week in figures. */
export interface HourFigures {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
  /** All calls. */
  calls: number;
  /** Inbound ones that nobody here answered. */
  missed: number;
}

/** One column of a table. */
export interface ImportColumn {
  /** Its heading. */
  header: string;
  /** What it is taken for, in the session's language. */
  meaning: string;
}

/** What a file of contacts holds. */
export interface ImportPreview {
  /** What it was read as, such as `CSV, Windows-1252, “;”` or `vCard 3.0`. */
  format: string;
  /** Of a table: which column is what, in the file's own words; those that mean nothing are left out. */
  columns: ImportColumn[];
  /** How many contacts are taken. */
  accepted: number;
  /** The first of them, with their numbers as they are understood. */
  samples: Contact[];
  /** How many numbers are taken that are probably damaged. */
  doubtful: number;
  /** The first of them, each with what seems to be wrong. */
  doubtfulRows: ImportRow[];
  /** How many rows, cards or numbers are left out. */
  rejected: number;
  /** The first of them, each with its reason. */
  rejectedRows: ImportRow[];
}

/** A row or card of a file, or a number of it, of which there is something to say. */
export interface ImportRow {
  /** The line of the file, counted from 1. */
  row: number;
  /** What stands there, shortened. */
  text: string;
  /** Why it is left out, or what seems to be wrong, in the session's language. */
  reason: Reason;
}

/** Write something down about a call, running or past. What is absent stays as it is. */
export interface JournalAnnotateParams {
  /** The call. */
  callId: string;
  /** At most 4,000 characters; empty removes the note. */
  note?: string;
  /** The note that `note` was written over. When the call has another one by now, that one stays, and the answer has it. */
  noteBefore?: string;
  /** All tags, at most 20 of at most 40 characters each; an empty list removes them. */
  tags?: string[];
  /** True removes number and name from the journal, at once and for good; while the call runs, false brings them back. */
  private?: boolean;
}

/** Past calls changed: they were annotated or erased. New ones are told by `call.changed`. */
export interface JournalChangedParams {
  /** The only call that changed; absent when several may have. */
  callId?: string;
}

/** Erase past calls for good. Exactly one of the three; running calls stay. */
export interface JournalEraseParams {
  /** One call. */
  callId?: string;
  /** All calls with a number, in any form. */
  number?: string;
  /** True: all calls. */
  all?: boolean;
}

/** What was erased. */
export interface JournalEraseResult {
  /** How many calls. */
  erased: number;
}

/** Write which past calls as CSV? */
export interface JournalExportParams {
  /**
   * For people with a spreadsheet: their language, their time zone, a byte order mark. Otherwise for programs: fixed English names,
   * times in UTC.
   */
  excel?: boolean;
  /** Between cells: a comma or a semicolon. Absent: a comma, except for Excel in German, which wants a semicolon. */
  separator?: string;
  /** Where to go on: `next` of the part before, with the same filter and form. */
  cursor?: string;
  /** Words that all occur in number, name, note or tags, in whatever case; at most 200 characters. */
  search?: string;
  /** Only inbound or only outbound ones. */
  direction?: CallDirection;
  /** Only those that nobody here answered. */
  missed?: boolean;
  /** Only those of a line; it need not exist any more. */
  lineId?: string;
  /** Only those with a number, in any form. */
  number?: string;
  /** Only those with a tag. */
  tag?: string;
  /** Only those that began then or later. */
  from?: string;
  /** Only those that began before. */
  to?: string;
}

/** A part of a CSV file; the parts are put together as they are. */
export interface JournalExportResult {
  /** Whole lines; the first part begins with the header. */
  text: string;
  /** Where the next part begins; absent on the last one. */
  next?: string;
}

/** Which past calls, and how many? */
export interface JournalQueryParams {
  /** At most so many, 1 to 1,000. Fewer come when they do not fit into one message. */
  limit?: number;
  /** Where to go on: `next` of the page before, with the same filter. */
  cursor?: string;
  /** Words that all occur in number, name, note or tags, in whatever case; at most 200 characters. */
  search?: string;
  /** Only inbound or only outbound ones. */
  direction?: CallDirection;
  /** Only those that nobody here answered. */
  missed?: boolean;
  /** Only those of a line; it need not exist any more. */
  lineId?: string;
  /** Only those with a number, in any form. */
  number?: string;
  /** Only those with a tag. */
  tag?: string;
  /** Only those that began then or later. */
  from?: string;
  /** Only those that began before. */
  to?: string;
}

/** A page of past calls. */
export interface JournalQueryResult {
  /** Newest first. */
  calls: Call[];
  /** Where the next page begins; absent on the last one. New calls do not shift it. */
  next?: string;
}

/** The journal. */
export interface JournalSettings {
  /** Past calls are kept so many days, 1 to 3,650. */
  days: number;
}

/** Past calls in figures. Days and hours are those of this computer's time zone, as they were when the calls began. */
export interface JournalStats {
  /** All of them together. */
  total: CallFigures;
  /** Each day without a gap, the oldest first. */
  days: DayFigures[];
  /** Hours of the week that had calls, Monday's first. */
  hours: HourFigures[];
  /** Numbers with the most inbound calls, then with the most outbound ones. */
  callers: CallerFigures[];
  /** Each line that had calls, the busiest first. */
  lines: LineFigures[];
  /** How long inbound calls rang; an agent of before this was counted leaves it out. */
  ringTimes?: RingTimes;
}

/** Count which past calls? */
export interface JournalStatsParams {
  /** At most so many callers, 1 to 100. */
  callers?: number;
  /** Words that all occur in number, name, note or tags, in whatever case; at most 200 characters. */
  search?: string;
  /** Only inbound or only outbound ones. */
  direction?: CallDirection;
  /** Only those that nobody here answered. */
  missed?: boolean;
  /** Only those of a line; it need not exist any more. */
  lineId?: string;
  /** Only those with a number, in any form. */
  number?: string;
  /** Only those with a tag. */
  tag?: string;
  /** Only those that began then or later. */
  from?: string;
  /** Only those that began before. */
  to?: string;
}

/** The tags that past calls have. */
export interface JournalTagsResult {
  /** The most used ones first, at most 500. */
  tags: string[];
}

/**
 * What a line is able to do.
 * - `dial`: Start a call.
 * - `hangUp`: End a call.
 * - `cancel`: End a dialled call as long as nobody answered it; for systems that cannot hang up.
 * - `answer`: Pick up an inbound call.
 * - `hold`: Hold and resume.
 * - `events`: Report what calls do.
 * - `presence`: Report what colleagues do.
 */
export type LineCapability = 'dial' | 'hangUp' | 'cancel' | 'answer' | 'hold' | 'events' | 'presence';

/** Which values does the phone system know for a field that it lists (`isListed`)? */
export interface LineChoicesParams {
  /** Settings as in `line`; the field itself may be empty. */
  line: LineSettings;
  /** The key of the field. */
  key: string;
}

/** The values. */
export interface LineChoicesResult {
  /** In the order in which people look for them. */
  choices: LineFieldChoice[];
}

/** An event that a program on this computer hands over, in place of the receiver. */
export interface LineEventParams {
  /** The line; the only one that takes events when absent. */
  lineId?: string;
  /** What the phone said, by name: the same names as in an address. */
  values: Record<string, string>;
}

/** Who took the event. */
export interface LineEventResult {
  /** The line. */
  lineId: string;
}

/** One setting of a type of line or source: enough for the options page to draw a form and for the agent to check the file. */
export interface LineField {
  /** The key in `config.json`. */
  key: string;
  /** How it is entered and checked. */
  kind: LineFieldKind;
  /** Label, in the session's language. */
  label: string;
  /** One sentence of help, in the session's language. */
  help?: string;
  /** What a filled-in field looks like. */
  example?: string;
  /** Must be given. */
  required: boolean;
  /** Used when nothing is given. */
  default?: string;
  /** A text must match this regular expression as a whole. */
  pattern?: string;
  /** The phone system itself can list the values that make sense: `line.choices`. Another may be typed all the same. */
  isListed: boolean;
  /** The allowed values of a `choice`. */
  choices: LineFieldChoice[];
}

/** One allowed value of a choice. */
export interface LineFieldChoice {
  /** What stands in the file. */
  value: string;
  /** What people read, in the session's language. */
  label: string;
}

/**
 * How a setting of a line or source is entered and checked.
 * - `text`: Any text.
 * - `url`: An http or https address.
 * - `endpoint`: Host and port, `host:port`, IPv6 in brackets.
 * - `urlTemplate`: An http or https address with `{number}` in it.
 * - `secret`: A password: stored in the secret store, never sent back.
 * - `choice`: One of `choices`.
 * - `number`: A whole number.
 * - `file`: A file on this computer, or one that was handed over with `source.upload`.
 * - `logIn`: A log-in at the vendor's own page (`source.logIn`): what it leaves behind is stored in the secret store, never sent
 * back.
 */
export type LineFieldKind = 'text' | 'url' | 'endpoint' | 'urlTemplate' | 'secret' | 'choice' | 'number' | 'file' | 'logIn';

/** One line in figures. */
export interface LineFigures {
  /** Its id; it need not exist any more. */
  lineId: string;
  /** Its calls. */
  figures: CallFigures;
}

/**
 * Whether a line works.
 * - `unknown`: Not tried yet: nothing is known.
 * - `up`: Works.
 * - `degraded`: Works in part; the problem says what does not.
 * - `down`: Does not work; the problem says what to do.
 */
export type LineHealth = 'unknown' | 'up' | 'degraded' | 'down';

/** One configured line as clients see it. */
export interface LineInfo {
  /** The id in the settings. */
  id: string;
  /** Its kind, such as `yealink`. */
  type: string;
  /** What people call it. */
  name: string;
  /** Whether it works. */
  health: LineHealth;
  /** What is wrong and what to do, unless it is up. */
  problem?: ProblemInfo;
  /** What it is able to do. */
  capabilities: LineCapability[];
  /** Used when no line is named. */
  isDefault: boolean;
}

/** The configured lines and the kinds that can be added. */
export interface LineListResult {
  /** In the order of the settings. */
  lines: LineInfo[];
  /** All kinds this build knows. */
  types: LineTypeInfo[];
}

/** One line in `config.json`: four keys of ours, and whatever its type declares in its `LineField`s. */
export interface LineSettings {
  /** Short and unique: letters, digits, `-`, `_`. */
  id: string;
  /** The kind of line, such as `yealink`. */
  type: string;
  /** What people call it; the type's name when absent. */
  name?: string;
  /** How it wants its numbers; the type's own default when absent. */
  numberFormat?: NumberFormat;
  [option: string]: unknown;
}

/** Try a line: a configured one by id, or one that is not saved yet by its settings. */
export interface LineTestParams {
  /** A configured line. */
  lineId?: string;
  /** Settings that are not saved yet; a password may be plain text here and is not kept. */
  line?: LineSettings;
}

/** How the try went. The sentence is there in both cases. */
export interface LineTestResult {
  /** It would work. */
  ok: boolean;
  /** One sentence: what was found, or what is wrong and what to do. */
  message: string;
  /** The codes, when not `ok`. */
  problem?: ProblemInfo;
  /** SHA-256 (hex) of a self-signed certificate that waits for the person's trust: save it as the line's `certificate`. */
  fingerprint?: string;
}

/** A kind of line that can be configured. The options page draws its form from this, so a new line needs no change there. */
export interface LineTypeInfo {
  /** The value of `type` in the settings, such as `yealink`. */
  type: string;
  /** Its name for people, in the session's language. */
  name: string;
  /** One sentence: which phones, what it can do. */
  description: string;
  /** What somebody has to know before they set one up; absent where there is nothing to warn of. */
  warning?: string;
  /** What it is able to do. */
  capabilities: LineCapability[];
  /** Its settings beside `id`, `type`, `name` and `numberFormat`. */
  fields: LineField[];
}

/** What is to be entered in the phone of one line. */
export interface LineUrls {
  /** The line. */
  lineId: string;
  /** One address for each event, in the order of the phone's own menu. */
  urls: EventUrl[];
  /** The command for softphones that start a program on a call, such as `ringbridge event …`; absent where phones cannot. */
  command?: string;
  /** Lines for the phone's provisioning file; absent where none is known. */
  provisioning?: string;
  /** Whether `line.writeActionUrls` can enter them in the phone. */
  canWrite: boolean;
  /** What must be set before its phone can reach the receiver: an entry for `receiver.listen`. Absent when it can. */
  listen?: string;
  /** When the last event of this line came since the agent runs. */
  heardAt?: string;
  /** Why its phone cannot reach the receiver yet, and what to do. */
  problem?: ProblemInfo;
}

/** Enter the addresses in a phone. */
export interface LineWriteParams {
  /** Whose phone; `canWrite` says whether it can. */
  lineId: string;
}

/** How it went. The sentence is there in both cases. */
export interface LineWriteResult {
  /** The phone took all of them, as far as it says. */
  ok: boolean;
  /** One sentence: what to do next, or what is wrong. */
  message: string;
  /** The codes, when not `ok`. */
  problem?: ProblemInfo;
}

/**
 * How a log-in is.
 * - `waiting`: The person has not come back yet.
 * - `done`: It worked.
 * - `failed`: The person said no, the vendor did, or nobody came.
 * - `cancelled`: It was given up here.
 */
export type LogInState = 'waiting' | 'done' | 'failed' | 'cancelled';

/**
 * Why a contact is thought to belong to a number, the surest first. docs/sources.md explains each.
 * - `exact`: The same number, country code and all.
 * - `national`: The same number, but one of the two was written without its country code.
 * - `suffix`: One of the two is the end of the other.
 * - `mainLine`: The number is an extension behind a company's main line; who has it is not known.
 */
export type MatchKind = 'exact' | 'national' | 'suffix' | 'mainLine';

/** Calls that nobody answered since somebody last looked. */
export interface MissedState {
  /** How many. */
  count: number;
  /** When somebody last looked at past calls. */
  seenAt: string;
}

/**
 * How a line wants its numbers. Short numbers have no calling code: internal, emergency and short service numbers are the same in
 * every format, except that `outsideLine` puts its prefix before service numbers.
 * - `outsideLine`: As dialled from the desk: `national`, after the outside-line prefix.
 * - `e164`: `+4930123456`.
 * - `digits`: `4930123456`.
 * - `international`: `004930123456`, with the country's own international prefix.
 * - `national`: `030123456` inside the own country, `international` outside.
 */
export type NumberFormat = 'outsideLine' | 'e164' | 'digits' | 'international' | 'national';

/** What a piece of text means as a number, before anything is dialled. */
export interface NumberInfo {
  /** E.164 with `+`; absent for internal, emergency and short service numbers. */
  e164?: string;
  /** What the line will be told: digits, and `+` before them in `e164`. */
  dialled: string;
  /** Grouped as people read it. */
  display: string;
  /** Its kind. */
  kind: NumberKind;
  /** ISO 3166-1 alpha-2; absent for short numbers, global ranges, and where countries share a calling code and none knows the number. */
  country?: string;
  /** An extension written beside the number ("App. 12", `;ext=12`): shown, never dialled by itself. */
  extension?: string;
  /**
   * Why the person must confirm; empty when it may be dialled at once. The dial plan gives every possible reason, the agent's policy
   * takes away those that its settings or an earlier yes have settled.
   */
  confirm: ConfirmKind[];
}

/**
 * What kind of number it is, as far as dialling rules care.
 * - `unknown`: A valid number of no kind listed here, or of unknown kind.
 * - `fixed`: Land line.
 * - `mobile`: Mobile.
 * - `tollFree`: Free for the caller.
 * - `premium`: Costs extra (0900, 0137, 118xx, …).
 * - `shared`: Shared cost (0180, 0848, …).
 * - `service`: Company-wide, VoIP, personal and other service numbers.
 * - `internal`: An extension of the own phone system.
 * - `emergency`: 112, 110, 133, 144, …
 * - `satellite`: Satellite and other global ranges (+870, +881, +882, +883, …).
 */
export type NumberKind =
  | 'unknown'
  | 'fixed'
  | 'mobile'
  | 'tollFree'
  | 'premium'
  | 'shared'
  | 'service'
  | 'internal'
  | 'emergency'
  | 'satellite';

/** Tickets or deals of a contact that are not done yet. */
export interface OpenItems {
  /** How many. */
  count: number;
  /** Where they are listed: `https`, on the host of the source. */
  url?: string;
}

/**
 * Where a browser opens a page.
 * - `reuse`: In a tab that shows a page of the same site already, brought to the front; else in a new one.
 * - `new`: In a new tab in front.
 * - `background`: In a new tab behind the others.
 */
export type PageTab = 'reuse' | 'new' | 'background';

/** The contact that a person picked as the other side of a call, among those that fit its number. */
export interface PickedContact {
  /** The source it comes from, by its id in the settings. */
  sourceId: string;
  /** What the source calls it. */
  id: string;
  /** Its page: `https`, on the host of the source. */
  url?: string;
}

/** The dial policy. */
export interface PolicySettings {
  /** At most so many calls a minute, over all clients. */
  callsPerMinute: number;
  /** What must be confirmed. Emergency and premium always are, listed or not. */
  confirm: ConfirmKind[];
  /** Countries (ISO 3166-1 alpha-2) that may be called without asking; a confirmed call adds its country. */
  allowedCountries: string[];
}

/**
 * When the caller's page opens.
 * - `ring`: While it rings.
 * - `answer`: When the call is answered.
 * - `demand`: Only when the person asks for it.
 */
export type PopupMoment = 'ring' | 'answer' | 'demand';

/** Where is the page of this caller, or of this number? With both, the number counts where no more is known of the call. */
export interface PopupOpenParams {
  /** A call that runs, or ended a while ago. */
  callId?: string;
  /** What a person or a page wrote: a number in any form. */
  number?: string;
}

/** A page to open. */
export interface PopupPage {
  /** `https`, or `http` on this computer or in its own network. Check it again before opening it. */
  url: string;
  /** Where. */
  tab: PageTab;
}

/** What would a template give? */
export interface PopupPreviewParams {
  /** As `template`. */
  template: string;
  /** A number in any form. */
  number: string;
}

/** Opening the caller's page in the CRM. */
export interface PopupSettings {
  /**
   * The page's URL, with variables such as `{e164}` after the host; empty: there is none. `https`; `http` only on this computer and
   * in its own network.
   */
  template: string;
  /** The CRM that the template is for, such as `zammad`: gives buttons its name, and means nothing else. May be empty. */
  system: string;
  /** When it opens for callers from outside. */
  on: PopupMoment;
  /** When it opens for callers of the own phone system. */
  onInternal: PopupMoment;
  /** When it opens for callers from outside whose name the phone does not tell; as `on` when absent. */
  onUnknown?: PopupMoment;
  /** Where it opens. */
  tab: PageTab;
}

/** What colleagues do changed. */
export interface PresenceChangedParams {
  /** Those who changed; all, with `isComplete`. */
  colleagues: Colleague[];
  /** These are all there are: whoever is not among them is gone. */
  isComplete: boolean;
}

/** Who has an extension. */
export interface PresenceFindParams {
  /** The line whose phone system it belongs to. */
  lineId: string;
  /** The extension. */
  number: string;
}

/** A colleague, or nobody who is known. */
export interface PresenceFindResult {
  /** Absent: the line knows nobody with that extension. */
  colleague?: Colleague;
}

/** All colleagues of all lines that tell about them. */
export interface PresenceListResult {
  /** By line, then by number. */
  colleagues: Colleague[];
}

/** A problem as it travels to a client: stable codes for programs and one sentence for people, in the session's language. */
export interface ProblemInfo {
  /** Stable and coarse; one of `Reasons`. */
  reason: Reason;
  /** Stable and fine, where more is known (for example `wrongPassword`); one of `Details`. */
  detail?: Detail;
  /** What happened, where, what to do. */
  message: string;
}

/** Hours of the week in which calls are not shown and do not sound, by this computer's clock. */
export interface QuietHours {
  /** The days on which they begin; at least one. */
  days: Weekday[];
  /** When they begin, `18:00`. */
  from: string;
  /** When they end, `08:00`; not later than the beginning means on the next day. */
  to: string;
}

/** Switches "do not disturb" on or off, for all browsers of the user. */
export interface QuietSetParams {
  /** On or off. */
  doNotDisturb: boolean;
  /** Until when; absent: until somebody switches it off. */
  until?: string;
}

/** Whether calls are to be kept quiet: neither shown nor heard while they ring. The journal and the count of missed calls go on. */
export interface QuietState {
  /** Somebody switched it on. */
  doNotDisturb: boolean;
  /** Until when that lasts; absent: until somebody switches it off. */
  doNotDisturbUntil?: string;
  /** The settings' quiet hours are running. */
  quietHours: boolean;
  /** When they end; absent when they fill the whole week. */
  quietHoursUntil?: string;
}

/**
 * The stable, coarse error codes in `data.reason`. docs/protocol.md numbers and explains them; code, tests and docs cite them.
 * - `agentUnavailable`: The agent is not running, could not be started, or went away in the middle.
 * - `badNumber`: The text holds no dialable number.
 * - `badRequest`: The parameters do not fit the method.
 * - `badSettings`: The settings are not valid; the sentence names the place.
 * - `cancelled`: The client cancelled its request.
 * - `confirmNeeded`: The number may be dialled, but only after the person confirmed it; the kinds are in `data.confirm`.
 * - `hint`: Nothing is wrong: the person has something to do, or to know.
 * - `internal`: Something broke inside Ringbridge; the log has the details.
 * - `lineProtocol`: The phone or PBX answered something that is not in its protocol.
 * - `lineRejected`: The phone or PBX was reached and said no.
 * - `lineUnreachable`: The phone or PBX could not be reached, or did not answer in time.
 * - `logInFailed`: A log-in at the page of a source's vendor did not come about, or is good no more.
 * - `noPage`: The caller's page cannot be opened.
 * - `notSupported`: The line cannot do this.
 * - `receiver`: The receiver does not listen everywhere it should, or did not take an event.
 * - `refused`: Ringbridge will not do it, confirmed or not (service codes, too many calls a minute).
 * - `sourceFailed`: A source of contacts could not be asked.
 * - `unknownCall`: No running call of that id exists.
 * - `unknownContact`: No such source is configured, or the own address book has no such contact.
 * - `unknownLine`: No line of that id is configured.
 * - `urlFailed`: An outgoing action URL could not be called.
 * - `versionMismatch`: Client and agent do not speak the same protocol version.
 */
export type Reason =
  | 'agentUnavailable'
  | 'badNumber'
  | 'badRequest'
  | 'badSettings'
  | 'cancelled'
  | 'confirmNeeded'
  | 'hint'
  | 'internal'
  | 'lineProtocol'
  | 'lineRejected'
  | 'lineUnreachable'
  | 'logInFailed'
  | 'noPage'
  | 'notSupported'
  | 'receiver'
  | 'refused'
  | 'sourceFailed'
  | 'unknownCall'
  | 'unknownContact'
  | 'unknownLine'
  | 'urlFailed'
  | 'versionMismatch';

/** Something came to the receiver. Told at most once a second for each line, so that a page can show that it works. */
export interface ReceiverHeard {
  /** The line; absent when the sender named none that exists. */
  lineId?: string;
  /** What the phone called the event. */
  event?: string;
  /** Who sent it: an IP address; absent for `ringbridge event`. */
  from?: string;
  /** When. */
  at: string;
  /** Why it was not taken, and what to do; absent when it was. */
  problem?: ProblemInfo;
}

/** The receiver: where phones send their events. */
export interface ReceiverSettings {
  /** Where it listens, `address:port`, IPv6 in brackets; none: it does not. Only this computer by default. */
  listen: string[];
  /**
   * What phones prove with that they may send: `{"secret": "name"}`, or plain text. Absent: the secret `receiver`, made when it is
   * first needed.
   */
  token?: unknown;
  /** Addresses and networks that may send, such as `10.1.2.3` or `10.1.0.0/16`; none: all. The loopback of this computer always may. */
  allow: string[];
}

/** How the receiver is. */
export interface ReceiverStatus {
  /** Where it listens now, `address:port`. */
  listening: string[];
  /** Whether a line is set up whose phone sends its events here. */
  needed: boolean;
  /** Whether phones in the network can reach it, not only programs on this computer. */
  inNetwork: boolean;
  /** Who may send, as the settings say; empty: all that know the token. */
  allow: string[];
  /** Why it does not listen everywhere it should. It keeps trying. */
  problem?: ProblemInfo;
}

/** Which addresses are to be entered in phones? */
export interface ReceiverUrlsParams {
  /** The line; all that take events when absent. */
  lineId?: string;
}

/** What is to be entered in phones, so that they send their events. It holds the token: for the person's eyes, in a page of ours. */
export interface ReceiverUrlsResult {
  /** How the receiver is. */
  receiver: ReceiverStatus;
  /** Lines whose phones send events to the receiver. */
  lines: LineUrls[];
}

/** Inbound calls that rang about equally long. */
export interface RingStep {
  /** Where the step begins: 0, 5, … 55; from 60 on, everything longer. */
  fromSeconds: number;
  /** Calls that were answered after so long. */
  answered: number;
  /** Calls that nobody had answered after so long. */
  missed: number;
}

/** How long inbound calls rang until they were answered, or until nobody had answered them. */
export interface RingTimes {
  /** Half of the answered calls were answered within this time, in seconds; absent when none was. */
  medianSeconds?: number;
  /** The longest that an answered call rang, in seconds; absent when none was. */
  slowestSeconds?: number;
  /** Steps of five seconds that had calls, the shortest first. */
  steps: RingStep[];
}

/** The whole of `config.json`. What the options page saves and what an administrator writes is the same file. */
export interface RingbridgeSettings {
  /** Own country, ISO 3166-1 alpha-2. */
  country: string;
  /** Own area code without trunk prefix, such as `89`; empty: numbers without area code are not completed. */
  areaCode: string;
  /** What the phone system wants before an outside number, such as `0`. */
  outsideLine: string;
  /** Regular expression of internal numbers. */
  internalNumbers: string;
  /** The line to dial with; the first line when empty. */
  defaultLine: string;
  /** The lines. None configured: the built-in simulator. */
  lines: LineSettings[];
  /** Where it is looked up who calls, in the order in which they are shown. */
  sources: SourceSettings[];
  /** Where phones send their events. */
  receiver: ReceiverSettings;
  /** What needs confirmation. */
  policy: PolicySettings;
  /** Opening the caller's page in the CRM. */
  popup: PopupSettings;
  /** How long past calls are kept. */
  journal: JournalSettings;
  /** How calls that come in are shown, and when not. */
  ringing: RingingSettings;
  /** URLs that are called when something happens with a call. */
  actionUrls: ActionUrlSettings[];
}

/** How calls that come in are shown, and when not. */
export interface RingingSettings {
  /** Shows who is calling over the page in front. */
  toast: boolean;
  /** Shows a notification of the system where no page can show it, and while no browser is in front. */
  notification: boolean;
  /** What happens while the page in front fills the screen. */
  fullScreen: FullScreenRinging;
  /** When nothing is shown and nothing sounds, every week anew. */
  quietHours: QuietHours[];
  /** Numbers of important callers, E.164 or internal: they have a ringtone of their own. */
  vip: string[];
}

/** The `data` of a JSON-RPC error. The error's `message` is the sentence for people. */
export interface RpcErrorData {
  /** One of `Reasons`. */
  reason: Reason;
  /** One of `Details`, where more is known. */
  detail?: Detail;
  /** With `confirmNeeded`: what the person must confirm. */
  confirm?: ConfirmKind[];
  /** With `confirmNeeded`: the number that would be dialled. */
  number?: NumberInfo;
  /** With `untrustedCertificate`: its SHA-256 (hex). */
  fingerprint?: string;
  /** With `badSettings`: where in `config.json` the fault is, such as `areaCode` or `lines[1].address`. */
  place?: string;
}

/** A browser window of this session gained or lost focus. */
export interface SessionFocusParams {
  /** Whether any window of the browser has the focus. */
  focused: boolean;
}

/** Whether this browser is the one that was used last: it alone shows calls, and sounds. */
export interface SessionFrontParams {
  /** True when it is. */
  front: boolean;
}

/** One connected client. */
export interface SessionInfo {
  /** Its id. */
  id: string;
  /** Its kind. */
  client: ClientKind;
  /** Its version. */
  clientVersion?: string;
  /** Its browser. */
  browser?: string;
  /** Since when. */
  openedAt: string;
  /** Whether its browser has the focus, as far as it said. */
  focused: boolean;
  /** When its browser last got or lost the focus, as far as it said. */
  focusChangedAt?: string;
  /** Whether its browser was used last: it alone shows calls. */
  front: boolean;
}

/** What a client says of itself when it connects. */
export interface SessionOpenParams {
  /** The `ProtocolVersion` of the client. */
  protocol: number;
  /** What kind of client it is. */
  client: ClientKind;
  /** Its version, for people. */
  clientVersion?: string;
  /** Random and kept per browser profile: native messaging does not tell profiles apart. */
  instanceId?: string;
  /** The browser, for people, such as `Firefox 153`. */
  browser?: string;
  /** BCP 47 language for sentences; `de…` gives German, everything else English. */
  language?: string;
}

/** Everything a client needs to show the truth at once. */
export interface SessionOpenResult {
  /** The `ProtocolVersion` of the agent. */
  protocol: number;
  /** Version of the agent, for people. */
  agentVersion: string;
  /** This session's id. */
  sessionId: string;
  /** Configured lines. */
  lines: LineInfo[];
  /** Running calls. */
  calls: Call[];
  /** What is known so far of who is on the running calls. */
  contacts: CallContacts[];
  /** Settings without secrets. */
  settings: RingbridgeSettings;
  /** Whether this browser is the one that was used last: it alone shows calls. */
  front: boolean;
  /** Whether calls are to be kept quiet. */
  quiet: QuietState;
  /** Calls that nobody answered since somebody last looked. */
  missed: MissedState;
}

/** Change settings. */
export interface SettingsUpdateParams {
  /**
   * Top-level keys of `config.json` to replace; `null` puts a key back to its default; keys that are absent stay. A password given as
   * plain text goes to the secret store; `{"hidden": true}` keeps the one that is there.
   */
  changes: unknown;
}

/** Act as the other side of a simulated call. */
export interface SimulatorCallParams {
  /** The call; the newest simulated one when absent. */
  callId?: string;
  /** For `simulator.end`: why it ends; hang-up when absent. */
  endReason?: EndReason;
}

/** Ring the simulator. */
export interface SimulatorRingParams {
  /** Who calls; withheld when absent. */
  number?: string;
  /** The caller's name. */
  name?: string;
  /** Which simulator line; the first when absent. */
  lineId?: string;
}

/** What came of asking one source for a number. */
export interface SourceAnswer {
  /** The source's id. */
  sourceId: string;
  /** What people call it. */
  sourceName: string;
  /** How it went. */
  state: SourceAnswerState;
  /** How many contacts it has for the number. */
  found: number;
  /** How long it took, in milliseconds; absent while it is asked. */
  tookMs?: number;
  /** What is wrong and what to do, when it failed, or could not tell all that belongs to a contact. */
  problem?: ProblemInfo;
}

/**
 * How asking a source went.
 * - `asking`: It is being asked. Contacts that it has already are those of earlier, which may change.
 * - `answered`: It answered, with or without contacts.
 * - `failed`: It could not be asked, or did not answer in time. Contacts that it has all the same are those of earlier.
 * - `notAsked`: It is not asked for such a number: internal numbers go to internal sources only.
 */
export type SourceAnswerState = 'asking' | 'answered' | 'failed' | 'notAsked';

/** Forget what was copied of sources and what they answered; it is fetched anew. */
export interface SourceEraseParams {
  /** The only one; all when absent. The own address book is never erased by this. */
  sourceId?: string;
}

/** How much was forgotten. */
export interface SourceEraseResult {
  /** Contacts that were on this computer. */
  contacts: number;
}

/** One configured source as clients see it. */
export interface SourceInfo {
  /** The id in the settings; `own` for Ringbridge's own address book. */
  id: string;
  /** Its kind, such as `carddav`. */
  type: string;
  /** What people call it. */
  name: string;
  /** How many contacts of it are on this computer; absent for sources that are asked live. */
  contacts?: number;
  /** When it was last copied; absent for sources that are asked live, and before the first time. */
  syncedAt?: string;
  /** It is being copied now. */
  syncing: boolean;
  /** When it last answered; absent for sources that are copied, and before the first time since the agent started. */
  answeredAt?: string;
  /** It is left alone until then: it asked for that (`Retry-After`), or failed. */
  retryAt?: string;
  /** What is wrong and what to do, unless all is well. */
  problem?: ProblemInfo;
}

/**
 * How a source is asked.
 * - `synced`: It is copied into an index on this computer, and the index is asked.
 * - `live`: It is asked anew for each number.
 */
export type SourceKind = 'synced' | 'live';

/** The sources and the kinds that can be added. */
export interface SourceListResult {
  /** The own address book, then those of the settings in their order. */
  sources: SourceInfo[];
  /** All kinds this build knows. */
  types: SourceTypeInfo[];
}

/** Which log-in. */
export interface SourceLogInIdParams {
  /** What `source.logIn` called it. */
  logInId: string;
}

/** Begin a log-in for a source, saved or not. One that waits for the same address gives way to it. */
export interface SourceLogInParams {
  /** Its settings as they stand in the form; passwords as for `source.test`, the log-in itself may be missing. */
  source: SourceSettings;
}

/** How a log-in is. */
export interface SourceLogInProgress {
  /** How it is. */
  state: LogInState;
  /** When `done`: what the form sends as `{"secret": …}` for its field. Good for an hour, for these settings. */
  secret?: string;
  /** When `failed`: why, and what to do. */
  problem?: ProblemInfo;
}

/** A log-in that waits for a person. */
export interface SourceLogInStart {
  /** Names it. */
  logInId: string;
  /** The vendor's page; to be opened in a tab. */
  url: string;
  /** Where the vendor sends the person back to: what must be registered there. */
  redirect: string;
  /** So long it waits, in seconds. */
  seconds: number;
}

/** One source in `config.json`: five keys of ours, and whatever its type declares in its `fields`. */
export interface SourceSettings {
  /** Short and unique: letters, digits, `-`, `_`. */
  id: string;
  /** The kind of source, such as `carddav`. */
  type: string;
  /** What people call it; the type's name when absent. */
  name?: string;
  /** Whether it is asked for internal numbers; the type's own default when absent. */
  internalNumbers?: boolean;
  /** What is fetched of a contact beside name and numbers; everything that the type has when absent. */
  fetch?: ContactField[];
  [option: string]: unknown;
}

/** Try a source: a configured one by id, or one that is not saved yet by its settings; all configured ones when neither is given. */
export interface SourceTestParams {
  /** A configured source. */
  sourceId?: string;
  /** Settings that are not saved yet; a password may be plain text here and is not kept. */
  source?: SourceSettings;
  /** A number to look for; only the connection is tried when absent. */
  number?: string;
}

/** How the try went. */
export interface SourceTestResult {
  /** One for each source that was tried, in the order of the settings. */
  sources: SourceTrial[];
}

/** How one source did. The sentence is there in all cases. */
export interface SourceTrial {
  /** The source's id. */
  sourceId: string;
  /** What people call it. */
  sourceName: string;
  /** It works; whether it knows the number is another question. */
  ok: boolean;
  /** One sentence: what was found, or what is wrong and what to do. */
  message: string;
  /** How long it took, in milliseconds. */
  tookMs: number;
  /** Who it has for the number, and why they match. */
  contacts: Contact[];
  /** Of a file: what would be taken from it, and what not. */
  preview?: ImportPreview;
  /** The codes, when not `ok`. */
  problem?: ProblemInfo;
}

/** A kind of source that can be configured. The options page draws its form from this, so a new source needs no change there. */
export interface SourceTypeInfo {
  /** The value of `type` in the settings, such as `carddav`. */
  type: string;
  /** Its name for people, in the session's language. */
  name: string;
  /** One sentence: which systems, what it can do. */
  description: string;
  /** How it is asked. */
  kind: SourceKind;
  /** Whether it is asked for internal numbers unless the settings say otherwise. */
  takesInternalNumbers: boolean;
  /** What it can tell of a contact beside name and numbers. */
  fetches: ContactField[];
  /** Its settings beside `id`, `type`, `name`, `internalNumbers` and `fetch`. */
  fields: LineField[];
}

/** Part of a file of contacts. */
export interface SourceUploadParams {
  /** The file's name, for people and for its ending. */
  name: string;
  /** Names the upload after its first part. */
  uploadId?: string;
  /** The bytes, Base64. */
  content: string;
  /** Nothing follows. */
  last?: boolean;
}

/** Where an upload is. */
export interface SourceUploadResult {
  /** Names it for its next part. */
  uploadId: string;
  /** After the last part: what a source has as `file`. */
  file?: string;
}

/** Open a page in a tab, for this session alone. */
export interface TabOpenParams {
  /** `https`, or `http` on this computer or in its own network. Check it again before opening it. */
  url: string;
  /** Where. */
  tab: PageTab;
}

/**
 * A day of the week, from Monday on.
 * - `monday`: Monday.
 * - `tuesday`: Tuesday.
 * - `wednesday`: Wednesday.
 * - `thursday`: Thursday.
 * - `friday`: Friday.
 * - `saturday`: Saturday.
 * - `sunday`: Sunday.
 */
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
