using System.Threading.Channels;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>A call in the switch, and who follows its setting up.</summary>
internal sealed class RunningCall(NfonCall call) : IDisposable
{
    /// <summary>The call as it is.</summary>
    public NfonCall Call { get; set; } = call;

    /// <summary>Each step as JSON, for the answer to the request; completed by the last one.</summary>
    public Channel<string> Steps { get; } = Channel.CreateUnbounded<string>();

    /// <summary>The request for it was worked off: both sides talk, or it failed.</summary>
    public bool IsSetUp { get; set; }

    /// <summary>Both sides talked.</summary>
    public bool WasAnswered { get; set; }

    /// <summary>The phone of the extension is picked up for it; before, it rings.</summary>
    public bool IsOwnPhoneUp { get; set; }

    /// <summary>Rings as long as the request said.</summary>
    public ITimer? Timeout { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Timeout?.Dispose();
}
