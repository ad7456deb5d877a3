using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringbridge.Contract;

/// <summary>Writes an enum as text in camelCase, <c>noAnswer</c>; numbers are not accepted. Every enum of the contract names it.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class CamelCaseConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
