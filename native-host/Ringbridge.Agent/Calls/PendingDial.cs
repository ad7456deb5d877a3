namespace Ringbridge.Agent.Calls;

/// <summary>A call that we dialled and that the line has not named yet.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="IsUnderWay">The phone system has not answered the command yet.</param>
internal sealed record PendingDial(string CallId, bool IsUnderWay)
{
    /// <summary>Whether it is that call.</summary>
    public bool Is(string callId) => string.Equals(CallId, callId, StringComparison.Ordinal);
}
