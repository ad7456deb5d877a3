namespace Ringbridge.FakePbx.OAuth;

/// <summary>What a vendor gives for a code or a refresh token.</summary>
/// <param name="Error">Why it gives nothing.</param>
/// <param name="Access">The access token.</param>
/// <param name="Refresh">A new refresh token; null: none.</param>
public sealed record FakeTokens(FakeTokenError Error, string Access = "", string? Refresh = null);
