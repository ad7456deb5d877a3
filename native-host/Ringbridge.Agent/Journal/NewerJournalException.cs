namespace Ringbridge.Agent.Journal;

/// <summary>The journal was written by a newer version of Ringbridge.</summary>
internal sealed class NewerJournalException() : Exception("The journal was written by a newer Ringbridge.");
