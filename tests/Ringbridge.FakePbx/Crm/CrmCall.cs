namespace Ringbridge.FakePbx.Crm;

/// <summary>A call that was written down in a fake CRM.</summary>
/// <param name="ContactId">With whom.</param>
/// <param name="Subject">What it is called there.</param>
/// <param name="Text">What stands there.</param>
public sealed record CrmCall(string ContactId, string Subject, string Text);
