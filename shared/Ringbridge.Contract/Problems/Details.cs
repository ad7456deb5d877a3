namespace Ringbridge.Contract.Problems;

/// <summary>The stable, fine error codes in <c>data.detail</c>. Each has its own sentence in both languages.</summary>
public static class Details
{
    /// <summary>User or password is wrong. Never retried: phones lock out.</summary>
    public const string WrongPassword = "wrongPassword";

    /// <summary>Remote control is switched off in the phone.</summary>
    public const string RemoteControlOff = "remoteControlOff";

    /// <summary>This computer is not on the phone's allow list, or remote control is off: phones answer both alike.</summary>
    public const string NotAllowed = "notAllowed";

    /// <summary>The phone has locked remote access after failed log-ins.</summary>
    public const string LockedOut = "lockedOut";

    /// <summary>The phone shows a question on its display ("Allow remote control?").</summary>
    public const string PromptOnPhone = "promptOnPhone";

    /// <summary>A hint: the own phone rings first, and is to be picked up.</summary>
    public const string PickUpPhone = "pickUpPhone";

    /// <summary>A hint: the own phone was picked up, and the other side is being called.</summary>
    public const string CallingOut = "callingOut";

    /// <summary>The own phone was not picked up, is busy or said no, so nobody was called.</summary>
    public const string OwnPhoneNotReady = "ownPhoneNotReady";

    /// <summary>A cloud telephone system cannot be reached, or does not answer in time.</summary>
    public const string CloudUnreachable = "cloudUnreachable";

    /// <summary>A cloud telephone system does not accept user and password. Tried again, but rarely.</summary>
    public const string CloudLoginRefused = "cloudLoginRefused";

    /// <summary>A cloud telephone system has no licence for this, or the credential may not do it.</summary>
    public const string NoLicence = "noLicence";

    /// <summary>The telephone system has no such extension.</summary>
    public const string UnknownExtension = "unknownExtension";

    /// <summary>A colleague was to be called, and the line knows none with that extension.</summary>
    public const string UnknownColleague = "unknownColleague";

    /// <summary>The telephone system's events could not be heard for a while: calls of that time may be missing.</summary>
    public const string EventsMissed = "eventsMissed";

    /// <summary>The telephone system's events are not heard; dialling may work.</summary>
    public const string EventsNotHeard = "eventsNotHeard";

    /// <summary>What colleagues do is not known just now; all else works.</summary>
    public const string ColleaguesNotHeard = "colleaguesNotHeard";

    /// <summary>A password would go over the internet without encryption.</summary>
    public const string AddressNotEncrypted = "addressNotEncrypted";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The connection was refused: nothing listens there.</summary>
    public const string ConnectionRefused = "connectionRefused";

    /// <summary>The host name is unknown.</summary>
    public const string UnknownHost = "unknownHost";

    /// <summary>The connection broke in the middle; whether the phone dials is unknown.</summary>
    public const string ConnectionLost = "connectionLost";

    /// <summary>The TLS certificate is self-signed and not yet trusted; <c>data.fingerprint</c> has its SHA-256.</summary>
    public const string UntrustedCertificate = "untrustedCertificate";

    /// <summary>The TLS certificate is not the one that was trusted.</summary>
    public const string ChangedCertificate = "changedCertificate";

    /// <summary>The connection was closed; it is being made again.</summary>
    public const string Reconnecting = "reconnecting";

    /// <summary>Nothing listens where the softphone should.</summary>
    public const string SoftphoneNotRunning = "softphoneNotRunning";

    /// <summary>Another program keeps taking over the one connection that the softphone serves.</summary>
    public const string ControlledByAnother = "controlledByAnother";

    /// <summary>The PBX does not take the phone's registration.</summary>
    public const string NotRegistered = "notRegistered";

    /// <summary>An answer that is not in the protocol.</summary>
    public const string UnexpectedAnswer = "unexpectedAnswer";

    /// <summary>The address exists, but is not such a phone (404 or a foreign page).</summary>
    public const string WrongDevice = "wrongDevice";

    /// <summary>The phone sends us on to another address. Never followed: passwords go to the configured host only.</summary>
    public const string Redirected = "redirected";

    /// <summary>A setting of a line that its type does not know.</summary>
    public const string UnknownKey = "unknownKey";

    /// <summary>A setting that a line cannot do without is missing.</summary>
    public const string MissingKey = "missingKey";

    /// <summary>The value of a line's setting has the wrong form.</summary>
    public const string BadValue = "badValue";

    /// <summary>More than one number in the text.</summary>
    public const string SeveralNumbers = "severalNumbers";

    /// <summary>Fewer digits than any number there has.</summary>
    public const string NumberTooShort = "numberTooShort";

    /// <summary>More digits than any number there has.</summary>
    public const string NumberTooLong = "numberTooLong";

    /// <summary>No country has this calling code.</summary>
    public const string UnknownCountryCode = "unknownCountryCode";

    /// <summary>A local number, and the settings have no area code to complete it.</summary>
    public const string AreaCodeMissing = "areaCodeMissing";

    /// <summary>A service code (<c>*</c>, <c>#</c> sequence).</summary>
    public const string ServiceCode = "serviceCode";

    /// <summary>Too many calls in the last minute.</summary>
    public const string TooManyCalls = "tooManyCalls";

    /// <summary>The softclient program was not found.</summary>
    public const string ProgramNotFound = "programNotFound";

    /// <summary>The system's handler for tel: is Ringbridge itself.</summary>
    public const string HandlerLoop = "handlerLoop";

    /// <summary>No secret of that name is stored.</summary>
    public const string MissingSecret = "missingSecret";

    /// <summary>No line is configured to dial with.</summary>
    public const string NoLine = "noLine";

    /// <summary>The agent ended while this call was running, so its true end is unknown.</summary>
    public const string AgentRestarted = "agentRestarted";

    /// <summary>The line did not tell how the call ended, so it is not followed any more.</summary>
    public const string EndNotTold = "endNotTold";

    /// <summary>The home folder belongs to another user.</summary>
    public const string HomeNotOwned = "homeNotOwned";

    /// <summary>Other users may write to the home folder.</summary>
    public const string HomeWritable = "homeWritable";

    /// <summary>The home folder cannot be created or used.</summary>
    public const string HomeUnusable = "homeUnusable";

    /// <summary>The agent program ended before it listened.</summary>
    public const string AgentEndedAtStart = "agentEndedAtStart";

    /// <summary>The agent was started and does not listen in time.</summary>
    public const string AgentDoesNotAnswer = "agentDoesNotAnswer";

    /// <summary>The system could not start the agent program.</summary>
    public const string AgentNotStartable = "agentNotStartable";

    /// <summary>The socket or pipe is served by another user.</summary>
    public const string AgentOfSomebodyElse = "agentOfSomebodyElse";

    /// <summary>Too many requests of one client are running at once; this one was not started.</summary>
    public const string TooManyRequests = "tooManyRequests";

    /// <summary>The journal was damaged and set aside; a new one was begun.</summary>
    public const string JournalSetAside = "journalSetAside";

    /// <summary>The journal file cannot be used; calls are kept in memory only.</summary>
    public const string JournalUnusable = "journalUnusable";

    /// <summary>Something could not be written to the journal.</summary>
    public const string JournalNotWritten = "journalNotWritten";

    /// <summary>The journal was written by a newer version and set aside; a new one was begun.</summary>
    public const string JournalNewer = "journalNewer";

    /// <summary>The journal cannot be read just now.</summary>
    public const string JournalNotRead = "journalNotRead";

    /// <summary>The library that reads and writes the journal is missing, or does not fit: calls are shown and not kept.</summary>
    public const string JournalLibrary = "journalLibrary";

    /// <summary>The journal has no such call.</summary>
    public const string NotInJournal = "notInJournal";

    /// <summary>Another program listens where the receiver should.</summary>
    public const string PortInUse = "portInUse";

    /// <summary>The system does not let the receiver listen there.</summary>
    public const string PortForbidden = "portForbidden";

    /// <summary>This computer does not have the address at which the receiver should listen.</summary>
    public const string AddressNotHere = "addressNotHere";

    /// <summary>The receiver listens on this computer only, and the phone is in the network.</summary>
    public const string ReceiverNotInNetwork = "receiverNotInNetwork";

    /// <summary>An event came without the right token.</summary>
    public const string WrongToken = "wrongToken";

    /// <summary>A request to the receiver came from a browser.</summary>
    public const string FromBrowser = "fromBrowser";

    /// <summary>A request to the receiver named another host than this computer.</summary>
    public const string WrongHostName = "wrongHostName";

    /// <summary>The sender is not on the receiver's list.</summary>
    public const string SenderNotAllowed = "senderNotAllowed";

    /// <summary>An event that phones of this type do not send.</summary>
    public const string UnknownEvent = "unknownEvent";

    /// <summary>A line that takes no events.</summary>
    public const string NoEvents = "noEvents";

    /// <summary>Several lines take events and none was named.</summary>
    public const string SeveralLines = "severalLines";

    /// <summary>The settings file breaks the rules of JSON.</summary>
    public const string SettingsSyntax = "settingsSyntax";

    /// <summary>A key in the settings that does not exist.</summary>
    public const string SettingsUnknownKey = "settingsUnknownKey";

    /// <summary>A key stands twice in the same place of the settings.</summary>
    public const string SettingsDoubleKey = "settingsDoubleKey";

    /// <summary>The value of a setting has the wrong form.</summary>
    public const string SettingsBadValue = "settingsBadValue";

    /// <summary>Two lines have the same id.</summary>
    public const string SettingsDoubleLine = "settingsDoubleLine";

    /// <summary>A line is of a kind that does not exist.</summary>
    public const string SettingsUnknownType = "settingsUnknownType";

    /// <summary>The default line does not exist.</summary>
    public const string SettingsUnknownDefault = "settingsUnknownDefault";

    /// <summary>A password is to be kept that was never stored.</summary>
    public const string SettingsNoPassword = "settingsNoPassword";

    /// <summary>A line's or source's type or host changed, or it is encrypted no more, so its password must be entered again.</summary>
    public const string SettingsNewTarget = "settingsNewTarget";

    /// <summary>The settings file cannot be read.</summary>
    public const string SettingsUnreadable = "settingsUnreadable";

    /// <summary>The settings file cannot be written.</summary>
    public const string SettingsNotSaved = "settingsNotSaved";

    /// <summary>The store for passwords does not do what it was asked.</summary>
    public const string SecretStoreFailed = "secretStoreFailed";

    /// <summary>Several calls are running and none was named.</summary>
    public const string SeveralCalls = "severalCalls";

    /// <summary>This cannot be done with the call in its present state.</summary>
    public const string NotInThisState = "notInThisState";

    /// <summary>Another request came before <c>session.open</c>.</summary>
    public const string SessionNotOpen = "sessionNotOpen";

    /// <summary>An action URL that is not in the settings, or not any more.</summary>
    public const string UnknownActionUrl = "unknownActionUrl";

    /// <summary>An action URL is no URL that may be called.</summary>
    public const string UrlNotAllowed = "urlNotAllowed";

    /// <summary>An action URL has a placeholder that does not exist.</summary>
    public const string UrlPlaceholder = "urlPlaceholder";

    /// <summary>The host of an action URL cannot be reached.</summary>
    public const string UrlUnreachable = "urlUnreachable";

    /// <summary>The host of an action URL does not answer in time.</summary>
    public const string UrlTimeout = "urlTimeout";

    /// <summary>The server of an action URL answered that it did not work.</summary>
    public const string UrlAnswer = "urlAnswer";

    /// <summary>The server of an action URL sends us on to another host; never followed.</summary>
    public const string UrlRedirected = "urlRedirected";

    /// <summary>The host of an action URL has no certificate that this computer trusts.</summary>
    public const string UrlCertificate = "urlCertificate";

    /// <summary>An action URL without encryption leads out of the own network.</summary>
    public const string UrlNotLocal = "urlNotLocal";

    /// <summary>No browser is connected that could open the page.</summary>
    public const string UrlNoBrowser = "urlNoBrowser";

    /// <summary>The host of a source cannot be reached.</summary>
    public const string SourceUnreachable = "sourceUnreachable";

    /// <summary>A source does not answer in time.</summary>
    public const string SourceTimeout = "sourceTimeout";

    /// <summary>The host of a source has no certificate that this computer trusts.</summary>
    public const string SourceCertificate = "sourceCertificate";

    /// <summary>The certificate of a source's host has expired, or is not valid yet.</summary>
    public const string SourceCertificateExpired = "sourceCertificateExpired";

    /// <summary>The certificate of a source's host is for another name.</summary>
    public const string SourceCertificateName = "sourceCertificateName";

    /// <summary>A directory does not offer StartTLS, so no password was sent to it.</summary>
    public const string SourceNoStartTls = "sourceNoStartTls";

    /// <summary>A source does not take the user, password or key.</summary>
    public const string SourceLogin = "sourceLogin";

    /// <summary>A source does not let this user look up contacts.</summary>
    public const string SourceForbidden = "sourceForbidden";

    /// <summary>A source lets this user look up contacts, but not all that belongs to them.</summary>
    public const string SourcePartForbidden = "sourcePartForbidden";

    /// <summary>A source takes no more questions for a while.</summary>
    public const string SourceBusy = "sourceBusy";

    /// <summary>A source answered that it has a fault.</summary>
    public const string SourceDown = "sourceDown";

    /// <summary>A source answered something that is not in its protocol.</summary>
    public const string SourceAnswer = "sourceAnswer";

    /// <summary>A source answered more than Ringbridge reads.</summary>
    public const string SourceTooLarge = "sourceTooLarge";

    /// <summary>A source sends us on to another host. Never followed: passwords go to the configured host only.</summary>
    public const string SourceRedirected = "sourceRedirected";

    /// <summary>The file of a source cannot be read.</summary>
    public const string SourceFile = "sourceFile";

    /// <summary>The file of a source is neither a vCard file nor a table.</summary>
    public const string SourceFileFormat = "sourceFileFormat";

    /// <summary>A file of contacts is larger than Ringbridge reads.</summary>
    public const string SourceFileTooLarge = "sourceFileTooLarge";

    /// <summary>A source is not encrypted, so no password was sent to it.</summary>
    public const string SourceNotEncrypted = "sourceNotEncrypted";

    /// <summary>No address book was found at the address of a source.</summary>
    public const string SourceNoBook = "sourceNoBook";

    /// <summary>What was entered as webhook is none of the source's host. Values: <c>source</c>, <c>host</c>.</summary>
    public const string SourceWebhook = "sourceWebhook";

    /// <summary>The log-in at a source's vendor is good no more: it was withdrawn there, or has run out. Values: <c>source</c>, <c>host</c>.</summary>
    public const string SourceLogInAgain = "sourceLogInAgain";

    /// <summary>The vendor does not know the app that asks for the log-in. Values: <c>source</c>, <c>host</c>, <c>answer</c>, <c>redirect</c>.</summary>
    public const string SourceLogInApp = "sourceLogInApp";

    /// <summary>The person, or a rule of the vendor, refused the log-in. Values: <c>source</c>, <c>answer</c>.</summary>
    public const string SourceLogInRefused = "sourceLogInRefused";

    /// <summary>Nobody came back from the vendor's page in time. Values: <c>source</c>, <c>redirect</c>.</summary>
    public const string SourceLogInTimeout = "sourceLogInTimeout";

    /// <summary>The port to which the vendor sends people back is taken. Values: <c>source</c>, <c>port</c>.</summary>
    public const string SourceLogInPort = "sourceLogInPort";

    /// <summary>The account that logged in is kept at another host than the configured one. Values: <c>source</c>, <c>host</c>, <c>target</c>.</summary>
    public const string SourceLogInElsewhere = "sourceLogInElsewhere";

    /// <summary>The vendor let the person in but left nothing with which Ringbridge gets in again. Values: <c>source</c>, <c>host</c>.</summary>
    public const string SourceLogInShort = "sourceLogInShort";

    /// <summary>A kind of source has no log-in of that form. Values: <c>source</c>.</summary>
    public const string SourceNoLogIn = "sourceNoLogIn";

    /// <summary>There is no such log-in, or it was over long ago.</summary>
    public const string UnknownLogIn = "unknownLogIn";

    /// <summary>A log-in was made for another system or host, or so long ago that it was forgotten before it was saved. Values: <c>line</c>.</summary>
    public const string SettingsLogInAgain = "settingsLogInAgain";

    /// <summary>Two sources have the same id.</summary>
    public const string SettingsDoubleSource = "settingsDoubleSource";

    /// <summary>A source is of a kind that does not exist.</summary>
    public const string SettingsUnknownSourceType = "settingsUnknownSourceType";

    /// <summary>A setting of a source that its type does not know.</summary>
    public const string SourceUnknownKey = "sourceUnknownKey";

    /// <summary>A setting that a source cannot do without is missing.</summary>
    public const string SourceMissingKey = "sourceMissingKey";

    /// <summary>The value of a source's setting has the wrong form.</summary>
    public const string SourceBadValue = "sourceBadValue";

    /// <summary>No secret of that name is stored for a source.</summary>
    public const string SourceMissingSecret = "sourceMissingSecret";

    /// <summary>No source of that id is configured.</summary>
    public const string UnknownSource = "unknownSource";

    /// <summary>A contact without a name or without a number that can be dialled.</summary>
    public const string ContactIncomplete = "contactIncomplete";

    /// <summary>The file of contacts cannot be used.</summary>
    public const string ContactsUnusable = "contactsUnusable";
}
