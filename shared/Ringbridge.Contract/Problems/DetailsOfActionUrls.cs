namespace Ringbridge.Contract.Problems;

public static partial class Details
{
    /// <summary>An action URL that is not in the settings, or not any more.</summary>
    public const string UnknownActionUrl = "unknownActionUrl";

    /// <summary>An action URL is no URL that may be called.</summary>
    public const string UrlNotAllowed = "urlNotAllowed";

    /// <summary>An action URL has a placeholder that does not exist.</summary>
    public const string UrlPlaceholder = "urlPlaceholder";

    /// <summary>The host of an action URL cannot be reached.</summary>
    public const string UrlUnreachable = "urlUnreachable";

    /// <summary>The host of an action URL does not answer in time.</summary>
    public const string UrlTimeout = "urlTimeout";

    /// <summary>The server of an action URL answered that it did not work.</summary>
    public const string UrlAnswer = "urlAnswer";

    /// <summary>The server of an action URL sends us on to another host; never followed.</summary>
    public const string UrlRedirected = "urlRedirected";

    /// <summary>The host of an action URL has no certificate that this computer trusts.</summary>
    public const string UrlCertificate = "urlCertificate";

    /// <summary>An action URL without encryption leads out of the own network.</summary>
    public const string UrlNotLocal = "urlNotLocal";

    /// <summary>No browser is connected that could open the page.</summary>
    public const string UrlNoBrowser = "urlNoBrowser";
}
