using System.Collections.Specialized;
using System.Text.Json;

namespace Ringbridge.FakePbx.Crm;

/// <summary>What a fake CRM was asked.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, decoded.</param>
/// <param name="Authorization">The header; empty when there was none.</param>
/// <param name="Body">The body.</param>
public sealed record CrmRequest(string Method, string Path, NameValueCollection Query, string Authorization, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
