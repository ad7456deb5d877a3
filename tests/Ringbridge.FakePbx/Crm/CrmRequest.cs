using System.Collections.Specialized;
using System.Text.Json;

namespace Ringbridge.FakePbx.Crm;

/// <summary>What a fake CRM was asked.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, decoded.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
public sealed record CrmRequest(string Method, string Path, NameValueCollection Query, NameValueCollection Headers, string Body)
{
    /// <summary>The header of that name; empty when there was none.</summary>
    public string Authorization => Headers["Authorization"] ?? "";

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
