namespace Ringbridge.FakePbx.Crm;

/// <summary>A call that was written down in a fake CRM.</summary>
/// <param name="ContactId">With whom.</param>
/// <param name="Subject">What it is called there.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Key">What tells it from any other, in the field for that; null where there is none.</param>
public sealed record CrmCall(string ContactId, string Subject, string Text, string? Key = null);
