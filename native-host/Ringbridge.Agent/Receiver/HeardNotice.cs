using System.Net;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Receiver;

/// <summary>Something came to the receiver, before it is put into anybody's language.</summary>
/// <param name="LineId">The line; null when the sender named none that exists.</param>
/// <param name="Event">What the phone called it.</param>
/// <param name="From">Who sent it; null for a program on this computer.</param>
/// <param name="At">When.</param>
/// <param name="Problem">Why it was not taken; null when it was.</param>
internal sealed record HeardNotice(string? LineId, string? Event, IPAddress? From, DateTimeOffset At, Problem? Problem)
{
    /// <summary>As a client sees it.</summary>
    public ReceiverHeard In(string? language) => new()
    {
        LineId = LineId,
        Event = Event,
        From = From?.ToString(),
        At = At,
        Problem = Problem is null ? null : ProblemTexts.Describe(Problem, language),
    };
}
