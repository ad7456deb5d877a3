namespace Ringbridge.Contacts.Index;

/// <summary>The index went back to its file while a source was copied into memory: what is known of that copy is not true of the file.</summary>
internal sealed class DatabaseChangedException() : Exception("The index went back to its file.");
