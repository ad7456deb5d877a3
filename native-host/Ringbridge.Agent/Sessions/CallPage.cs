using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Agent.Sessions;

/// <summary>As many calls as one message holds.</summary>
internal static class CallPage
{
    // The envelope of the answer takes little; long notes are rare, so few lists are ever cut.
    private const int MaxBytes = Frames.MaxPayloadBytes - 4096;

    /// <summary>The first calls that fit.</summary>
    public static IReadOnlyList<Call> Fit(IReadOnlyList<Call> calls)
    {
        var bytes = 0;
        return [.. calls.TakeWhile(call => (bytes += JsonSerializer.SerializeToUtf8Bytes(call, ContractJson.Default.Call).Length + 1) <= MaxBytes)];
    }
}
