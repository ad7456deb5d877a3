using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.OAuth;

/// <summary>
/// How one source logs in at its vendor's page: the app that an administrator registered there, and the two hosts that may see
/// its tokens. Whatever a vendor names in its answers is compared with these, and never asked instead.
/// </summary>
internal sealed record OAuthApp
{
    /// <summary>The port to which people are sent back unless the settings name another.</summary>
    public const int UsualPort = 61237;

    /// <summary>The path to which people are sent back.</summary>
    public const string CallbackPath = "/callback";

    /// <summary>What people call the source.</summary>
    public required NameInLanguages SourceName { get; init; }

    /// <summary>Where people log in and tokens are given: the only host that sees the refresh token.</summary>
    public required Uri Accounts { get; init; }

    /// <summary>Where contacts are asked for: the only host that sees the access token.</summary>
    public required Uri Api { get; init; }

    /// <summary>The page where people log in, relative to <see cref="Accounts"/>.</summary>
    public required string AuthorizePath { get; init; }

    /// <summary>Where tokens are given, relative to <see cref="Accounts"/>.</summary>
    public required string TokenPath { get; init; }

    /// <summary>The app.</summary>
    public required string ClientId { get; init; }

    /// <summary>What it may do, as the vendor writes it.</summary>
    public required string Scope { get; init; }

    /// <summary>What else the log-in page wants to know.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stands before the access token in <c>Authorization</c>.</summary>
    public string Scheme { get; init; } = "Bearer";

    /// <summary>The port to which people are sent back.</summary>
    public required int Port { get; init; }

    /// <summary>Where the vendor says that the account logs in, if it says so on the way back.</summary>
    public Func<NameValueCollection, string?> AccountsIn { get; init; } = _ => null;

    /// <summary>Where the vendor says that the account's data is, if it says so with the tokens.</summary>
    public Func<JsonElement, string?> ApiIn { get; init; } = _ => null;

    /// <summary>
    /// Where people are sent back: must be registered at the vendor, character by character. It is called <c>localhost</c> because
    /// that is the name for which vendors make their exception from https.
    /// </summary>
    public string Redirect => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}{CallbackPath}");
}
