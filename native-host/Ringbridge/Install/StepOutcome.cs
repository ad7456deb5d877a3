using System.Text.Json.Serialization;
using Ringbridge.Contract;

namespace Ringbridge.Install;

/// <summary>What one step of installing or removing did.</summary>
[JsonConverter(typeof(CamelCaseConverter<StepOutcome>))]
internal enum StepOutcome
{
    /// <summary>Written, new or anew.</summary>
    Written,

    /// <summary>Was as it should be.</summary>
    UpToDate,

    /// <summary>Taken back.</summary>
    Removed,

    /// <summary>Was not there.</summary>
    Absent,

    /// <summary>Is somebody else's: left alone.</summary>
    LeftAlone,

    /// <summary>Could not be done.</summary>
    Failed,
}
