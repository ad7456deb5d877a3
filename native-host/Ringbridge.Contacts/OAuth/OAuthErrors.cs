using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.OAuth;

/// <summary>What the error codes of log-ins mean (RFC 6749 §4.1.2.1 and §5.2, and the vendors' own), and what is to be done.</summary>
/// <param name="app">The app.</param>
internal sealed class OAuthErrors(OAuthApp app)
{
    private const int LongestAnswer = 60;

    // Zoho's word for too many tokens in ten minutes, as others report it.
    private const string TooMany = "Access Denied";
    private static readonly TimeSpan TooManyTokens = TimeSpan.FromMinutes(10);

    /// <summary>An answer that is a refusal; null when it says nothing of its own.</summary>
    public SourceException? Read(SourceReply reply) => JsonText.Read(reply.Body) is { } answer ? Read(answer) : null;

    /// <summary>An answer that is a refusal, whatever its status: Zoho refuses with 200. What is no code says no more than the status.</summary>
    public SourceException? Read(JsonElement answer) =>
        answer.Text("error") is { } code && (code is TooMany || code.All(letter => char.IsAsciiLetter(letter) || letter is '_')) ? Of(code, answer.Text("error_description")) : null;

    /// <summary>What an error code means.</summary>
    public SourceException Of(string code, string? description = null) => code switch
    {
        "invalid_client" or "invalid_client_id" or "invalid_client_secret" or "client_identifier_invalid" or "unauthorized_client"
            or "redirect_uri_mismatch" or "invalid_redirect_uri" => Failure(Details.SourceLogInApp, code),
        "invalid_grant" or "invalid_code" or "invalid_token" => Failure(Details.SourceLogInAgain, code),
        "access_denied" or "invalid_scope" or "OAUTH_APPROVAL_ERROR_GENERIC" => Failure(Details.SourceLogInRefused, code),
        TooMany or "rate_limit_exceeded" or "temporarily_unavailable" => Busy(),
        _ => Failure(Details.SourceLogInRefused, description is null ? code : $"{code}: {description}"),
    };

    /// <summary>A failure that has the app's names in it.</summary>
    public SourceException Failure(string detail, string answer = "") => new(Problem(detail).With("answer", Plain(answer)));

    /// <summary>The account is kept somewhere else; null when that is where it is asked for, or nothing is said.</summary>
    /// <param name="named">What the vendor says.</param>
    /// <param name="configured">What is configured.</param>
    public SourceException? Elsewhere(string? named, Uri configured) =>
        named is null || (Uri.TryCreate(named, UriKind.Absolute, out var address) && Uri.Compare(address, configured, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0)
            ? null
            : new SourceException(Problem(Details.SourceLogInElsewhere).With("host", configured.Host).With("target", Plain(address?.Host ?? named)));

    // Too many tokens were asked for in a short time; neither vendor says for how long that holds.
    private SourceException Busy() =>
        new(Problem(Details.SourceBusy).With("seconds", $"{TooManyTokens.TotalSeconds:0}")) { RetryAfter = TooManyTokens };

    private static string Plain(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return plain.Length <= LongestAnswer ? plain : $"{plain[..LongestAnswer]}…";
    }

    private Problem Problem(string detail) =>
        new Problem(detail is Details.SourceBusy ? Reasons.SourceFailed : Reasons.LogInFailed, detail).With("source", app.SourceName).With("host", app.Accounts.Host).With("redirect", app.Redirect);
}
