namespace Ringbridge.Agent.Secrets;

/// <summary>The system's store for passwords did not do what it was asked. The message is for the log and holds no secret.</summary>
public sealed class SecretStoreException(string message, Exception? cause = null) : Exception(message, cause);
