using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Simulator;

/// <summary>One thing that happens in a simulated call by itself.</summary>
/// <param name="After">How long after the step before.</param>
/// <param name="State">Where the call is then.</param>
/// <param name="EndReason">Why, when it ends.</param>
internal sealed record SimulatorStep(TimeSpan After, CallState State, EndReason? EndReason = null);
