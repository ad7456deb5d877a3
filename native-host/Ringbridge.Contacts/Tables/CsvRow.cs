namespace Ringbridge.Contacts.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Cells">What stands in it.</param>
/// <param name="IsBroken">A quotation mark in it is never closed, so nobody knows where its cells end; <paramref name="Cells"/> is the whole line.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool IsBroken = false);
