using Ringbridge.Contract.Methods;

namespace Ringbridge.Contacts.Files;

/// <summary>What a file of contacts holds.</summary>
/// <param name="Format">What it was read as, for people.</param>
/// <param name="Columns">Of a table: which column is what.</param>
/// <param name="Cards">The contacts.</param>
/// <param name="Doubtful">Numbers that are taken and probably damaged.</param>
/// <param name="Rejected">What is left out, and why.</param>
internal sealed record ContactFileReading(string Format, IReadOnlyList<ImportColumn> Columns, IReadOnlyList<Card> Cards, NamedRows Doubtful, NamedRows Rejected);
