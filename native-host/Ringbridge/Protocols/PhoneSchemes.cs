namespace Ringbridge.Protocols;

/// <summary>The kinds of phone links.</summary>
internal static class PhoneSchemes
{
    /// <summary>RFC 3966, Skype's and others' habit, RFC 3261.</summary>
    public static IReadOnlyList<string> All { get; } = ["tel", "callto", "sip", "sips"];
}
