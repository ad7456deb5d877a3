using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Presence;

/// <summary>What a colleague's phone does.</summary>
[JsonConverter(typeof(CamelCaseConverter<ColleagueLine>))]
public enum ColleagueLine
{
    /// <summary>Not known, or not known just now.</summary>
    Unknown,

    /// <summary>Not registered: nobody can be reached there.</summary>
    Offline,

    /// <summary>Free.</summary>
    Idle,

    /// <summary>Rings.</summary>
    Ringing,

    /// <summary>In a call.</summary>
    InUse,
}
