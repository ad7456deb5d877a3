namespace Ringbridge.Contract.Problems;

public static partial class Details
{
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
}
