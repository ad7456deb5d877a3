namespace Ringbridge.Build;

/// <summary>A step failed; the message says which, where, and what to do.</summary>
internal sealed class BuildFailedException(string message) : Exception(message);
