namespace Ringbridge.Contract.Settings;

/// <summary>Opening the caller's page in the CRM.</summary>
public sealed record PopupSettings
{
    /// <summary>
    /// The page's URL, with variables such as <c>{e164}</c> after the host; empty: there is none. <c>https</c>; <c>http</c> only
    /// on this computer and in its own network.
    /// </summary>
    public string Template { get; set; } = "";

    /// <summary>The CRM that the template is for, such as <c>zammad</c>: gives buttons its name, and means nothing else. May be empty.</summary>
    public string System { get; set; } = "";

    /// <summary>When it opens for callers from outside.</summary>
    public PopupMoment On { get; set; } = PopupMoment.Ring;

    /// <summary>When it opens for callers of the own phone system.</summary>
    public PopupMoment OnInternal { get; set; } = PopupMoment.Demand;

    /// <summary>When it opens for callers from outside whose name the phone does not tell; as <see cref="On"/> when absent.</summary>
    public PopupMoment? OnUnknown { get; init; }

    /// <summary>Where it opens.</summary>
    public PageTab Tab { get; set; } = PageTab.Reuse;
}
