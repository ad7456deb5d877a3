using System.Text.Json.Serialization;

namespace Ringbridge.Agent.Contacts;

/// <summary>How it is kept.</summary>
[JsonSerializable(typeof(CallLogEntry))]
internal sealed partial class CallLogJson : JsonSerializerContext;
