namespace Ringbridge.Lines.Http;

/// <summary>The account to call from, as the value of <c>outgoing_uri</c>: <c>user@host:port</c> stays readable, everything else is percent-encoded.</summary>
internal static class AccountInUrl
{
    /// <summary>The parameter with its <c>&amp;</c>, or nothing when no account is named.</summary>
    public static string Parameter(string? account) => account is null
        ? ""
        : $"&outgoing_uri={Uri.EscapeDataString(account).Replace("%40", "@", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)}";
}
