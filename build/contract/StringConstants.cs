using System.Reflection;

namespace Ringbridge.Generator;

/// <summary>The string constants of a class, in the order of the source.</summary>
public static class StringConstants
{
    /// <summary>Each constant and its value.</summary>
    public static IReadOnlyList<(FieldInfo Field, string Value)> Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string))
                .OrderBy(field => field.MetadataToken)
                .Select(field => (field, (string)field.GetRawConstantValue()!)),
        ];
    }
}
