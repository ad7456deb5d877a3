namespace Ringbridge.Contract.Problems;

public static partial class Details
{
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

    /// <summary>The store for passwords does not give the key of the contacts, or does not take one.</summary>
    public const string ContactsKeyUnreachable = "contactsKeyUnreachable";

    /// <summary>The key of the contacts is gone; their file was set aside.</summary>
    public const string ContactsKeyGone = "contactsKeyGone";
}
