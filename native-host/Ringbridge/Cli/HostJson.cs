using System.Text.Json.Serialization;
using Ringbridge.Doctor;
using Ringbridge.Install;

namespace Ringbridge.Cli;

/// <summary>What the command line prints beside the contract's types, as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CliError))]
[JsonSerializable(typeof(CliDone))]
[JsonSerializable(typeof(InstallReport))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class HostJson : JsonSerializerContext;
