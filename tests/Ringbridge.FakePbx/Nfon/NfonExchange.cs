using System.Collections.Concurrent;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>What was asked and what was answered, so that a test can hold both against NFON's document.</summary>
/// <param name="Request">The request as it came.</param>
/// <param name="Answer">The answer, a stream's without its events.</param>
public sealed record NfonExchange(RawRequest Request, RawAnswer Answer)
{
    /// <summary>The JSON of each event, when the answer is a stream that tells of one call.</summary>
    public ConcurrentQueue<string> Events { get; } = new();
}
