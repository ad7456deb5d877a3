using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>Where is the page of this caller, or of this number? With both, the number counts where no more is known of the call.</summary>
public sealed record PopupOpenParams
{
    /// <summary>A call that runs, or ended a while ago.</summary>
    public string? CallId { get; init; }

    /// <summary>What a person or a page wrote: a number in any form.</summary>
    public string? Number { get; init; }
}

/// <summary>A page to open.</summary>
/// <param name="Url"><c>https</c>, or <c>http</c> on this computer or in its own network. Check it again before opening it.</param>
/// <param name="Tab">Where.</param>
public sealed record PopupPage(string Url, PageTab Tab);

/// <summary>What would a template give?</summary>
public sealed record PopupPreviewParams
{
    /// <summary>As <see cref="PopupSettings.Template"/>.</summary>
    public required string Template { get; init; }

    /// <summary>A number in any form.</summary>
    public required string Number { get; init; }
}

/// <summary>Open a page in a tab, for this session alone.</summary>
/// <param name="Url"><c>https</c>, or <c>http</c> on this computer or in its own network. Check it again before opening it.</param>
/// <param name="Tab">Where.</param>
public sealed record TabOpenParams(string Url, PageTab Tab);
