namespace Ringbridge.FakePbx.Nfon;

/// <summary>A call that was asked for, as <c>POST /extensions/phone/calls</c> had it.</summary>
public sealed record NfonCall
{
    /// <summary>Its id.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The leg that rings first.</summary>
    public required string Caller { get; init; }

    /// <summary>Whether that is an extension (the K-Account) or a public number (<c>global</c>).</summary>
    public required string CallerContext { get; init; }

    /// <summary>The leg that is dialled then.</summary>
    public required string Callee { get; init; }

    /// <summary>Whether that is an extension (the K-Account) or a public number (<c>global</c>).</summary>
    public required string CalleeContext { get; init; }

    /// <summary>On whose behalf.</summary>
    public required string Extension { get; init; }

    /// <summary>The other way round: somebody calls the extension.</summary>
    public bool IsInbound { get; init; }

    /// <summary>How long the caller's phone rings.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Where it is, in NFON's words.</summary>
    public string State { get; init; } = "start";
}
