namespace Ringbridge.Lines.Yealink;

/// <summary>
/// The pages at which Yealink phones took commands over the years. The manual of the T2 to T5 series (Action URI) names the
/// first and, as older and still compatible, the other two.
/// </summary>
/// <param name="DialPrefix">Stands before the number when dialling.</param>
/// <param name="Page">Takes keys and questions.</param>
internal sealed record YealinkGeneration(string DialPrefix, string Page)
{
    /// <summary>The value in the settings of what present firmware speaks.</summary>
    public const string Servlet = "servlet";

    /// <summary>The value in the settings of older firmware.</summary>
    public const string ConfigManApp = "configManApp";

    /// <summary>The value in the settings of the oldest firmware.</summary>
    public const string CgiServer = "cgiServer";

    /// <summary>The generation of that name.</summary>
    public static YealinkGeneration Of(string name) => name switch
    {
        ConfigManApp => new("/cgi-bin/ConfigManApp.com?number=", "/cgi-bin/ConfigManApp.com"),
        CgiServer => new("/cgiServer.exx?number=", "/cgi-bin/cgiServer.exx"),
        _ => new("/servlet?key=number=", "/servlet"),
    };
}
