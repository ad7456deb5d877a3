namespace Ringbridge.Lines.Http;

/// <summary>What a phone answered.</summary>
internal sealed record PhoneAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The page, read as UTF-8; at most <see cref="PhoneExchange.MaxBodyBytes"/>.</summary>
    public string Body { get; init; } = "";

    /// <summary>The <c>Server</c> header, empty when absent.</summary>
    public string Server { get; init; } = "";

    /// <summary>Where a redirect points: scheme, host and port only.</summary>
    public string? RedirectedTo { get; init; }

    /// <summary>User and password were sent, because the phone asked for them.</summary>
    public bool SentPassword { get; init; }

    /// <summary>The phone asked for a log-in in a way that Ringbridge does not speak (neither Basic nor Digest).</summary>
    public bool WantsOtherLogin { get; init; }

    /// <summary>The phone took it.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
