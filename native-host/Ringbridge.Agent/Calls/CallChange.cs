namespace Ringbridge.Agent.Calls;

/// <summary>A call came or changed.</summary>
/// <param name="Call">The call as it is now.</param>
/// <param name="Kind">Whom it concerns.</param>
internal readonly record struct CallChange(TrackedCall Call, CallChangeKind Kind = CallChangeKind.Visible);
