using System.Text.Json.Serialization;
using Ringbridge.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>How moments of calls are kept.</summary>
[JsonSerializable(typeof(CallMoment))]
internal sealed partial class CallMomentJson : JsonSerializerContext;
