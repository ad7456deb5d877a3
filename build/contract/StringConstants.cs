using System.Reflection;

namespace Ringbridge.Generator;

/// <summary>The string constants of a class.</summary>
public static class StringConstants
{
    /// <summary>Each constant and its value, by name: a class may have several files, and nobody promises their order.</summary>
    public static IReadOnlyList<(FieldInfo Field, string Value)> Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string))
                .OrderBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => (field, (string)field.GetRawConstantValue()!)),
        ];
    }
}
