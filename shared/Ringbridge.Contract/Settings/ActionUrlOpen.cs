using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>What is done with an action URL.</summary>
[JsonConverter(typeof(CamelCaseConverter<ActionUrlOpen>))]
public enum ActionUrlOpen
{
    /// <summary>The agent calls it; nobody sees it.</summary>
    Background,

    /// <summary>The browser that was used last opens it in a tab.</summary>
    Tab,
}
