using System.Text.Json;

namespace Ringbridge.Agent.Settings;

/// <summary>Enum values as words of <c>config.json</c>.</summary>
internal static class EnumWords
{
    /// <summary>Whether a text is one of them.</summary>
    public static bool Contains<T>(string text)
        where T : struct, Enum => All<T>().Contains(text, StringComparer.Ordinal);

    /// <summary>All, for people.</summary>
    public static string List<T>()
        where T : struct, Enum => string.Join(", ", All<T>());

    private static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
