namespace Ringbridge.Contract.Lines;

/// <summary>One allowed value of a choice.</summary>
/// <param name="Value">What stands in the file.</param>
/// <param name="Label">What people read, in the session's language.</param>
public sealed record LineFieldChoice(string Value, string Label);
