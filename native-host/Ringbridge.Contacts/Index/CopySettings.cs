using System.Security.Cryptography;
using System.Text;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// With what a copy was made, as a text to compare: the system, a blank, and all else, each as a hash, for nobody needs to read
/// a user's name or a path there.
/// </summary>
internal static class CopySettings
{
    /// <summary>Of a source of a type, by the place where numbers are understood.</summary>
    public static string Of(string type, CopyOrigin origin, DialPlanOptions place) =>
        $"{Hash($"{type} {origin.System}")} {Hash($"{type} {origin.Selection} {place}")}";

    /// <summary>Whether ids mean the same in both copies.</summary>
    public static bool AreOfOneSystem(string one, string other) => SystemOf(one).SequenceEqual(SystemOf(other));

    private static ReadOnlySpan<char> SystemOf(string settings) => settings.AsSpan(0, Math.Max(0, settings.IndexOf(' ', StringComparison.Ordinal)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
