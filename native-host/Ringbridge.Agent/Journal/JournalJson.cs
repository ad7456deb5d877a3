using System.Text.Json.Serialization;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>What the journal keeps as JSON: problems, so that their sentence can be made in the language of whoever reads them later; and picked contacts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(PickedContact))]
internal sealed partial class JournalJson : JsonSerializerContext;
