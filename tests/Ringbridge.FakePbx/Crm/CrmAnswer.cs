using System.Text.Json.Nodes;

namespace Ringbridge.FakePbx.Crm;

/// <summary>What a fake CRM answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body; null: none.</param>
/// <param name="Location">Where it sends a browser on to; null: nowhere.</param>
public sealed record CrmAnswer(int Status, JsonNode? Json = null, string? Location = null)
{
    /// <summary>A body that is no JSON; null: there is none such.</summary>
    public string? Text { get; init; }

    /// <summary>More headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
