using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Popup;

/// <summary>Who is on the running calls.</summary>
/// <param name="Of">What is known beside a call, by its id.</param>
/// <param name="IsPageDue">Whether a call's page waits no longer for the sources.</param>
internal sealed record PopupCallers(Func<string, CallContext> Of, Predicate<string> IsPageDue);
