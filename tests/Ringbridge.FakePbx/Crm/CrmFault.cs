namespace Ringbridge.FakePbx.Crm;

/// <summary>What a fake CRM does wrong, from the next request on, until told otherwise.</summary>
public enum CrmFault
{
    /// <summary>Nothing: it works as documented.</summary>
    None,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>429 with <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>429 that does not say how long.</summary>
    TooManyRequestsWithoutTime,

    /// <summary>500.</summary>
    Broken,

    /// <summary>500, after it has done what it was told.</summary>
    BrokenAfterwards,

    /// <summary>200 with the page of something else, after it has done what it was told.</summary>
    HtmlAfterwards,

    /// <summary>The connection breaks when it has taken the request, before it does anything.</summary>
    LostBefore,

    /// <summary>The connection breaks after it has done what it was told.</summary>
    LostAfterwards,

    /// <summary>503: it does nothing.</summary>
    Closed,

    /// <summary>200 with the log-in page of something else.</summary>
    Html,

    /// <summary>200 with 50 MB.</summary>
    Huge,

    /// <summary>200 with JSON in ISO 8859-1.</summary>
    Latin1,

    /// <summary>It works, but cuts each emoji in two and leaves the first half.</summary>
    HalfEmoji,

    /// <summary>Sends on to another host.</summary>
    Redirect,

    /// <summary>Takes the request and never answers.</summary>
    Dead,
}
