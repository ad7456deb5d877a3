namespace Ringbridge.FakePbx.Http;

/// <summary>How a network fails.</summary>
public enum NetworkFault
{
    /// <summary>The server is down: open connections are reset, new ones refused.</summary>
    Refuses,

    /// <summary>The cable is out: nothing passes and nobody says so. What was open is dead for good, also when it is in again.</summary>
    Swallows,
}
