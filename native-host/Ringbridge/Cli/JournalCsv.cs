using System.Globalization;
using System.Text.Json;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Cli;

/// <summary>
/// The journal as CSV: RFC 4180, with CRLF and a header. A caller chooses their own name, so a cell that a spreadsheet
/// would take for a formula (it begins with <c>= + - @</c>, a tab or a line break) gets an apostrophe in front. The one
/// exception is a number in E.164: plus and digits compute nothing, and other programs read it.
/// </summary>
internal static class JournalCsv
{
    private static readonly string[] Header =
        ["id", "line", "direction", "state", "endReason", "number", "name", "startedAt", "connectedAt", "endedAt"];

    /// <summary>Writes header and calls.</summary>
    public static void Write(IEnumerable<Call> calls, TextWriter output)
    {
        WriteRow(Header, output);
        foreach (var call in calls)
        {
            WriteRow(
                [
                    call.Id, call.LineId, NameOf(call.Direction), NameOf(call.State), call.EndReason is { } reason ? NameOf(reason) : null,
                    call.RemoteNumber, call.RemoteName, Time(call.StartedAt), Time(call.ConnectedAt), Time(call.EndedAt),
                ],
                output);
        }
    }

    private static void WriteRow(IEnumerable<string?> cells, TextWriter output)
    {
        output.Write(string.Join(',', cells.Select(cell => Quote(Guard(cell ?? "")))));
        output.Write("\r\n");
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? Time(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    private static string Guard(string cell) => cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal) && !IsE164(cell) ? $"'{cell}" : cell;

    private static bool IsE164(string cell) => cell is ['+', .. { Length: > 0 and <= 15 } digits] && digits.All(char.IsAsciiDigit);

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
