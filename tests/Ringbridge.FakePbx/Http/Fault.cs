namespace Ringbridge.FakePbx.Http;

/// <summary>What a fake server does wrong, from the next request on, until told otherwise.</summary>
public enum Fault
{
    /// <summary>Nothing: it works as documented.</summary>
    None,

    /// <summary>401, whatever user and password are.</summary>
    Unauthorized,

    /// <summary>403: remote control is off, this computer is not on the list, or a command is not allowed. The wire does not tell which.</summary>
    Forbidden,

    /// <summary>403 as after failed log-ins, whatever is asked.</summary>
    LockOut,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>406, where a vendor's server knows it.</summary>
    NotAcceptable,

    /// <summary>500.</summary>
    Broken,

    /// <summary>Sends on to another host.</summary>
    Redirect,

    /// <summary>Answers, but late: after <see cref="FakeServerOptions.SlowFor"/>.</summary>
    Slow,

    /// <summary>Takes the request and never answers, as a phone may do while it asks on its display.</summary>
    Dead,

    /// <summary>Takes the request, acts, and resets the connection without a byte.</summary>
    Reset,

    /// <summary>Takes the request, acts, and resets the connection in the middle of its answer.</summary>
    ResetInAnswer,

    /// <summary>Takes the request, acts, and closes the connection without a byte.</summary>
    Empty,

    /// <summary>200 with the log-in page of something else.</summary>
    Html,

    /// <summary>Bytes that are not HTTP.</summary>
    Garbage,

    /// <summary>200 with a body of a megabyte.</summary>
    Huge,
}
