using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>Where a browser opens a page.</summary>
[JsonConverter(typeof(CamelCaseConverter<PageTab>))]
public enum PageTab
{
    /// <summary>In a tab that shows a page of the same site already, brought to the front; else in a new one.</summary>
    Reuse,

    /// <summary>In a new tab in front.</summary>
    New,

    /// <summary>In a new tab behind the others.</summary>
    Background,
}
