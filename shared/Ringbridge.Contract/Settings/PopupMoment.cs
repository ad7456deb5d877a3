using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Settings;

/// <summary>When the caller's page opens.</summary>
[JsonConverter(typeof(CamelCaseConverter<PopupMoment>))]
public enum PopupMoment
{
    /// <summary>While it rings.</summary>
    Ring,

    /// <summary>When the call is answered.</summary>
    Answer,

    /// <summary>Only when the person asks for it.</summary>
    Demand,
}
