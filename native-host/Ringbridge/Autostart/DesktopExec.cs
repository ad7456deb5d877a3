namespace Ringbridge.Autostart;

/// <summary>The <c>Exec</c> key of desktop files (Desktop Entry Specification 1.5).</summary>
internal static class DesktopExec
{
    /// <summary>One argument. Three levels, as the specification has them: the quoted argument, the field codes, and the value as a string.</summary>
    public static string Quoted(string argument)
    {
        var quoted = argument
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("`", "\\`", StringComparison.Ordinal)
            .Replace("$", "\\$", StringComparison.Ordinal)
            .Replace("%", "%%", StringComparison.Ordinal)
            .Replace("\\", @"\\", StringComparison.Ordinal);
        return $"\"{quoted}\"";
    }
}
