using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Desktop;

/// <summary>Writes a number as the address that softclients register for.</summary>
internal static class CallUri
{
    /// <summary>The schemes that a line may be set to.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["tel", "callto", "sip"];

    /// <summary>
    /// Such as <c>tel:+4930123456</c>. RFC 3966 §5.1.5 wants a <c>phone-context</c> on numbers that are not global; it is left out,
    /// because the clients take what follows <c>tel:</c> for the number.
    /// </summary>
    /// <exception cref="LineRejectedException">The number holds something else than digits, <c>+ * #</c> and A to D.</exception>
    public static string Of(string scheme, string number) =>
        $"{scheme}:{NumberInUrl.Encode(number).Replace("%2B", "+", StringComparison.Ordinal)}";
}
