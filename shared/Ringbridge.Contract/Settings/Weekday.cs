using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>A day of the week, from Monday on.</summary>
[JsonConverter(typeof(CamelCaseConverter<Weekday>))]
public enum Weekday
{
    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,

    /// <summary>Sunday.</summary>
    Sunday,
}
