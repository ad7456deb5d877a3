using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Zoho;

/// <summary>Zoho's log-in: one host for people and tokens, another for contacts, both of the data centre that is set.</summary>
internal static class ZohoApp
{
    /// <summary>The app of a source.</summary>
    public static OAuthApp Of(SourceOptions options)
    {
        var centre = ZohoDataCentre.Of(options.Text(ZohoSourceType.DataCentre));
        var proxy = options.Gives(SourceKeys.Address) ? options.Address : null;
        return new OAuthApp
        {
            SourceName = options.SourceName,
            Accounts = proxy ?? new Uri($"https://{centre.Accounts}/"),
            Api = proxy ?? new Uri($"https://{centre.Api}/"),
            AuthorizePath = "oauth/v2/auth",
            TokenPath = "oauth/v2/token",
            ClientId = options.Text(SourceKeys.Client),
            Scope = "ZohoCRM.modules.READ,ZohoCRM.coql.READ,ZohoCRM.settings.fields.READ",

            // Else the refresh token comes only at the first time (Zoho, "Get authorization code").
            Extra = new Dictionary<string, string>(StringComparer.Ordinal) { ["access_type"] = "offline", ["prompt"] = "consent" },
            Scheme = "Zoho-oauthtoken",
            Port = options.Number(SourceKeys.Port),
            AccountsIn = query => proxy is null ? query["accounts-server"] : null,
            ApiIn = answer => proxy is null ? answer.Text("api_domain") : null,
        };
    }

    /// <summary>Refusals whose status alone says too little: the log-in was made without a right that is needed now.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="http">Zoho.</param>
    public static Func<SourceReply, SourceException?> Explain(SourceOptions options, SourceHttp http) => reply => RefusalCode.In(reply, answer => answer.Text("code")) switch
    {
        "OAUTH_SCOPE_MISMATCH" or "NO_PERMISSION" =>
            new SourceException(new Problem(Reasons.SourceFailed, Details.SourceForbidden).With("source", options.SourceName).With("host", http.Address.Host)),
        { } code when reply.Status == 400 => http.Unexpected(code),
        _ => null,
    };
}
