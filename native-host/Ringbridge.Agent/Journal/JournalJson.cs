using System.Text.Json.Serialization;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>What the journal keeps as JSON: problems, so that their sentence can be made in the language of whoever reads them later.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class JournalJson : JsonSerializerContext;
