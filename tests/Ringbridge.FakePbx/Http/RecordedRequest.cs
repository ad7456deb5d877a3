namespace Ringbridge.FakePbx.Http;

/// <summary>A request that came, and when.</summary>
/// <param name="Request">What came over the wire.</param>
/// <param name="At">When its head was complete.</param>
public sealed record RecordedRequest(RawRequest Request, DateTimeOffset At)
{
    /// <summary>It carried user and password, in whatever form.</summary>
    public bool HasPassword => Request.Headers.ContainsKey("Authorization");
}
