namespace Ringbridge.Lines.Http;

/// <summary>What a phone answered.</summary>
internal sealed record PhoneAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The page, read as UTF-8; at most <see cref="PhoneExchange.MaxBodyBytes"/>. Only read from a 2xx.</summary>
    public string Body { get; init; } = "";

    /// <summary>The <c>Server</c> header, empty when absent.</summary>
    public string Server { get; init; } = "";

    /// <summary>Where a redirect points: scheme, host and port only.</summary>
    public string? RedirectedTo { get; init; }

    /// <summary>With 401: the ways to log in.</summary>
    public IReadOnlyList<LoginChallenge> Challenges { get; init; } = [];

    /// <summary>The phone took it.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
