namespace Ringbridge.Contacts.OAuth;

/// <summary>What a vendor gives for a code or a refresh token. It has no <c>ToString</c> that shows it, so it cannot slip into a log.</summary>
/// <param name="access">Good for a while.</param>
/// <param name="refresh">Gets another one; null when the old one goes on being good.</param>
internal sealed class OAuthTokens(string access, string? refresh)
{
    /// <summary>Proves who asks, for a while.</summary>
    public string Access => access;

    /// <summary>Gets other tokens; null when the old one goes on being good.</summary>
    public string? Refresh => refresh;
}
