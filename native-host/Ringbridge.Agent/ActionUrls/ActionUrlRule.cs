using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>A configured action URL, ready for use.</summary>
/// <param name="Settings">As configured.</param>
/// <param name="Template">Its URL.</param>
internal sealed record ActionUrlRule(ActionUrlSettings Settings, ActionTemplate Template)
{
    /// <summary>
    /// What keeps its deliveries apart from those of others. When the URL is changed, what waits for the old one is dropped.
    /// </summary>
    public string Lane => $"{Settings.Open} {Settings.Url}";

    /// <summary>Checked settings as rules.</summary>
    public static IReadOnlyList<ActionUrlRule> Of(IReadOnlyList<ActionUrlSettings> settings) =>
        [.. from one in settings let template = ActionTemplate.Parse(one.Url, out _) where template is not null select new ActionUrlRule(one, template)];
}
