using System.Text.Json.Serialization;
using Ringbridge.Contract;

namespace Ringbridge.Doctor;

/// <summary>How bad a finding is.</summary>
[JsonConverter(typeof(CamelCaseConverter<FindingState>))]
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but somebody should look at it.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Error,
}
