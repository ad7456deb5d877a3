namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Decides what a written number means at one place. The order is the safety rule: emergency numbers first, always, even
/// where a pattern calls them internal; then internal numbers; then short service numbers; then the public network.
/// </summary>
internal sealed class NumberResolver(Home home)
{
    private readonly ShortNumberResolver _short = new(home);
    private readonly PublicNumberResolver _public = new(home);

    /// <summary>What the number means.</summary>
    /// <param name="written">The number as written.</param>
    /// <param name="context">Digits of a global <c>phone-context</c>; null without. A <c>+</c> makes it void (RFC 3966 §5.1.5).</param>
    public Resolution Resolve(WrittenNumber written, string? context)
    {
        if (_short.Emergency(written) is { } emergency)
        {
            return emergency;
        }

        if (written.HasPlus)
        {
            return _short.Service(written) ?? _public.ResolveInternational(written);
        }

        if (context is not null)
        {
            var isOwn = context == home.Plan?.CallingCode;
            return (isOwn ? _short.Service(written) : null) ?? ContextNumberResolver.Resolve(written.Digits, context);
        }

        return _short.Internal(written) ?? _short.Service(written) ?? _public.Resolve(written);
    }
}
