using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.SuiteCrm;

/// <summary>
/// Contacts of a SuiteCRM, asked while it rings through its V8 interface. Newer releases know <c>like</c>
/// (Api/V8/JsonApi/Repository/Filter.php), which is given the digits with a wildcard between them, so that punctuation does
/// not matter; older ones answer 400 and are asked for the number in its usual forms instead.
/// </summary>
internal sealed class SuiteCrmSource(SourceOptions options, SourceServices services) : HttpSource(options, services), ILiveSource
{
    private const int MostFound = 10;
    private const int LastDigits = 9;
    private static readonly string[] Fields = ["phone_work", "phone_mobile", "phone_home"];

    private bool _isWithoutLike;

    /// <summary>SuiteCRM documents none; this is polite.</summary>
    public RateLimit Limit { get; } = new(4, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    protected override bool LogInExpires => true;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await GetAsync("Api/V8/module/Contacts?page[size]=1", cancellationToken)).Part("data"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        if (!_isWithoutLike)
        {
            try
            {
                return await SearchAsync("like", $"%{string.Join('%', number.Last(LastDigits).ToCharArray())}", cancellationToken);
            }
            catch (SourceException exception) when (exception.Status == 400)
            {
                _isWithoutLike = true;
            }
        }

        var found = await Task.WhenAll(new[] { number.E164, number.Domestic, number.Display }.Distinct(StringComparer.Ordinal).Select(form => SearchAsync("eq", form, cancellationToken)));
        return [.. found.SelectMany(cards => cards).DistinctBy(card => card.Id, StringComparer.Ordinal)];
    }

    /// <summary>SuiteCRM's interface counts nothing.</summary>
    public Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken) => Task.FromResult(card);

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var login = new JsonObject
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Options.Text(SuiteCrmSourceType.Client),
            ["client_secret"] = await SecretAsync(SourceKeys.Token, cancellationToken),
        };
        if (Options.Text(SourceKeys.User) is { Length: > 0 } user)
        {
            (login["grant_type"], login["username"], login["password"]) = ("password", user, await SecretAsync(SourceKeys.Password, cancellationToken));
        }

        var token = await TokenAsync("Api/access_token", login, cancellationToken);
        return headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private async Task<IReadOnlyList<Card>> SearchAsync(string op, string value, CancellationToken cancellationToken)
    {
        var filters = string.Join('&', Fields.Select(field => $"filter[{field}][{op}]={Uri.EscapeDataString(value)}"));
        var fields = $"full_name,phone_work,phone_mobile,phone_home{(Options.Fetches(ContactField.Company) ? ",account_name" : "")}{(Options.Fetches(ContactField.Owner) ? ",assigned_user_name" : "")}";
        var answer = await GetAsync($"Api/V8/module/Contacts?filter[operator]=or&{filters}&fields[Contacts]={fields}&page[size]={MostFound}", cancellationToken);
        return [.. ListIn(answer.Part("data")).Select(Read).OfType<Card>()];
    }

    private Card? Read(JsonElement record)
    {
        var attributes = record.Part("attributes");
        return record.Text("id") is not { } id || attributes.Text("full_name") is not { } name ? null : new Card
        {
            Id = id,
            Name = name.Trim(),
            Company = Fetched(ContactField.Company, attributes.Text("account_name")),
            Phones = WrittenNumbers.Of((attributes.Text("phone_work"), "phone"), (attributes.Text("phone_mobile"), "mobile"), (attributes.Text("phone_home"), "home")),
            Url = Http.LinkTo($"index.php?module=Contacts&action=DetailView&record={Uri.EscapeDataString(id)}"),
            Owner = Fetched(ContactField.Owner, attributes.Text("assigned_user_name")),
        };
    }
}
