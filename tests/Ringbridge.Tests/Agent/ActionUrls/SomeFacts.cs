using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.ActionUrls;

/// <summary>A call on hold, in summer in Berlin, and what a URL may say of it.</summary>
internal static class SomeFacts
{
    public static readonly TrackedCall Call = new()
    {
        Id = "0195f2c8a1b274a08d1e3f5a6b7c8d9e",
        LineId = "desk",
        Direction = CallDirection.Inbound,
        State = CallState.Held,
        Remote = new RemoteNumber("+4930609854180", "+49 30 609854-180"),
        RemoteName = "Erika Müller & Söhne",
        StartedAt = At(0),
        ConnectedAt = At(5),
        HeardAt = At(5),
    };

    public static CallFacts Of(TrackedCall call, ActionUrlEvent what = ActionUrlEvent.Hold) => new()
    {
        Event = what,
        Call = call,
        LineName = "Desk phone",
        RemoteName = call.RemoteName,
        Number = call.Remote?.Number,
        At = At(65),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
    };

    public static DateTimeOffset At(int seconds) => new DateTimeOffset(2026, 7, 5, 9, 0, 0, TimeSpan.Zero).AddSeconds(seconds);
}
