namespace Ringbridge.Contract.Problems;

public static partial class Details
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

    /// <summary>The softclient program was not found.</summary>
    public const string ProgramNotFound = "programNotFound";

    /// <summary>The system's handler for tel: is Ringbridge itself.</summary>
    public const string HandlerLoop = "handlerLoop";

    /// <summary>No secret of that name is stored.</summary>
    public const string MissingSecret = "missingSecret";

    /// <summary>No line is configured to dial with.</summary>
    public const string NoLine = "noLine";

    /// <summary>The line did not tell how the call ended, so it is not followed any more.</summary>
    public const string EndNotTold = "endNotTold";
}
