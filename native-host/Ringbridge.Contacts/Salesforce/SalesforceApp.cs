using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;

namespace Ringbridge.Contacts.Salesforce;

/// <summary>Salesforce's log-in: everything is on the organisation's own host (My Domain).</summary>
internal static class SalesforceApp
{
    // What people see in the browser; the interfaces are on the organisation's other host.
    private const string PageHost = ".lightning.force.com";
    private const string OwnHost = ".my.salesforce.com";
    private static readonly TimeSpan UsedUp = TimeSpan.FromMinutes(15);

    /// <summary>The app of a source.</summary>
    public static OAuthApp Of(SourceOptions options) => new()
    {
        SourceName = options.SourceName,
        Accounts = AddressOf(options.Address),
        Api = AddressOf(options.Address),
        AuthorizePath = "services/oauth2/authorize",
        TokenPath = "services/oauth2/token",
        ClientId = options.Text(SourceKeys.Client),
        Scope = "api refresh_token",
        Port = options.Number(SourceKeys.Port),
        ApiIn = answer => answer.Text("instance_url"),
    };

    /// <summary>Refusals whose status alone says too little: the day's requests are used up, or a field is not there.</summary>
    /// <param name="http">Salesforce.</param>
    public static Func<SourceReply, SourceException?> Explain(SourceHttp http) => reply => RefusalCode.In(reply, answer => answer.Items().Select(error => error.Text("errorCode")).FirstOrDefault()) switch
    {
        "REQUEST_LIMIT_EXCEEDED" => http.Busy(UsedUp),
        { } code when reply.Status == 400 => http.Unexpected(code),
        _ => null,
    };

    // People copy the address of a page; what stands behind the host is that page's.
    private static Uri AddressOf(Uri address)
    {
        var host = address.Host.EndsWith(PageHost, StringComparison.OrdinalIgnoreCase) ? $"{address.Host[..^PageHost.Length]}{OwnHost}" : address.Host;
        return host.EndsWith(OwnHost, StringComparison.OrdinalIgnoreCase) ? new UriBuilder(address.Scheme, host, address.Port).Uri : address;
    }
}
