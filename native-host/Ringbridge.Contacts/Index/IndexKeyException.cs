namespace Ringbridge.Contacts.Index;

/// <summary>The place where secrets are kept cannot be asked now, or does not take one. The message holds no secret.</summary>
internal sealed class IndexKeyException(string message, Exception? cause = null) : Exception(message, cause);
