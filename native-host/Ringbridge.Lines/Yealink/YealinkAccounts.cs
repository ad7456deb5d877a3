namespace Ringbridge.Lines.Yealink;

/// <summary>
/// Reads the list of accounts: lines that begin with <c>Account</c>, split by <c>|</c> into (1) label, (2) register name,
/// (3) display name, (5) outgoing URI. Found in public clients; the manual names the request and not the answer.
/// </summary>
internal static class YealinkAccounts
{
    private const int MaxLength = 200;

    /// <summary>The accounts as one line of text for the person; empty when the answer holds none.</summary>
    public static string Describe(string body)
    {
        var names = body.Split('\n')
            .Select(line => line.Trim().Split('|'))
            .Where(parts => parts.Length > 5 && parts[0].StartsWith("Account", StringComparison.OrdinalIgnoreCase) && parts[5].Length > 0)
            .Select(parts => parts[3].Length > 0 ? $"{parts[3]} ({parts[5]})" : parts[5]);
        var text = new string([.. string.Join(", ", names).Where(letter => !char.IsControl(letter)).Take(MaxLength)]);
        return text.Length < MaxLength ? text : $"{text}…";
    }
}
