using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Popup;

/// <summary>Who is on the running calls.</summary>
/// <param name="Of">What is known beside a call, by its id.</param>
/// <param name="IsSettled">Whether no source is asked any more who is on a call.</param>
internal sealed record PopupCallers(Func<string, CallContext> Of, Predicate<string> IsSettled);
