using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>What a call does while the page in front fills the screen, such as a film or a presentation.</summary>
[JsonConverter(typeof(CamelCaseConverter<FullScreenRinging>))]
public enum FullScreenRinging
{
    /// <summary>A notification of the system, which the system may hold back itself.</summary>
    Notification,

    /// <summary>Nothing to see.</summary>
    Nothing,
}
