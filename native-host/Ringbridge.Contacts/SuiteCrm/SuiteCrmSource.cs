using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.SuiteCrm;

/// <summary>
/// Contacts and accounts of a SuiteCRM, asked while it rings through its V8 interface. Newer releases know <c>like</c>
/// (Api/V8/JsonApi/Repository/Filter.php), which is given the digits with a wildcard between them, so that punctuation does
/// not matter; older ones answer 400 and are asked for the number in its usual forms instead. Whoever may not read accounts finds
/// contacts all the same.
/// </summary>
internal sealed class SuiteCrmSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ILiveSource
{
    private const int MostFound = 10;
    private const int MostCompanies = 50;
    private const int LastDigits = 9;

    private bool _isWithoutLike;

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
                var found = await SearchAsync("like", Ending(number.Last(LastDigits)), cancellationToken);
                return MainLines.Behind(number, found, Services.DialPlan()) is { } lines
                    ? await CompaniesAsync("like", $"{Ending(number.National[..^lines.Extension])}%", MostCompanies, cancellationToken)
                    : found;
            }
            catch (SourceException exception) when (exception.Status == 400)
            {
                _isWithoutLike = true;
            }
        }

        var forms = new[] { number.E164, number.Domestic, number.Display, number.WithTrunkZero }.OfType<string>().Distinct(StringComparer.Ordinal);
        var ofForms = await Task.WhenAll(forms.Select(form => SearchAsync("eq", form, cancellationToken)));
        return [.. ofForms.SelectMany(cards => cards).DistinctBy(card => card.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is linked to somebody is not asked for: the interface has no more than the ids of all of it (RelationshipService.php).</summary>
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

    // Ends with these digits, whatever stands between them.
    private static string Ending(string digits) => $"%{string.Join('%', digits.ToCharArray())}";

    private async Task<IReadOnlyList<Card>> SearchAsync(string op, string value, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(
            SearchAsync(SuiteCrmModule.Contacts, op, value, MostFound, cancellationToken), CompaniesAsync(op, value, MostFound, cancellationToken));
        return [.. found.SelectMany(cards => cards)];
    }

    // Where contacts can be read, 400 means that accounts cannot: the interface answers it to a missing right, too.
    private async Task<IReadOnlyList<Card>> CompaniesAsync(string op, string value, int most, CancellationToken cancellationToken)
    {
        try
        {
            return await SearchAsync(SuiteCrmModule.Accounts, op, value, most, cancellationToken);
        }
        catch (SourceException exception) when (exception.Status is 400 || exception.IsNoSuchThing || exception.Problem.Detail is Details.SourceForbidden)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<Card>> SearchAsync(SuiteCrmModule module, string op, string value, int most, CancellationToken cancellationToken)
    {
        IEnumerable<string?> fields =
        [
            module.NameField, .. module.Phones.Select(phone => phone.Field),
            Options.Fetches(ContactField.Company) ? module.Company : null,
            Options.Fetches(ContactField.Owner) ? "assigned_user_name" : null,
        ];
        var filters = string.Join('&', module.Phones.Select(phone => $"filter[{phone.Field}][{op}]={Uri.EscapeDataString(value)}"));
        var answer = await GetAsync(
            $"Api/V8/module/{module.Name}?filter[operator]=or&{filters}&fields[{module.Name}]={string.Join(',', fields.OfType<string>())}&page[size]={most}", cancellationToken);
        return [.. ListIn(answer.Part("data")).Select(record => Read(module, record)).OfType<Card>()];
    }

    // Ids are unique over all modules (GUIDs).
    private Card? Read(SuiteCrmModule module, JsonElement record)
    {
        var attributes = record.Part("attributes");
        return record.Text("id") is not { } id || attributes.Text(module.NameField) is not { } name ? null : new Card
        {
            Id = id,
            Kind = module.Kind,
            Name = name.Trim(),
            Company = module.Company is null ? null : Fetched(ContactField.Company, attributes.Text(module.Company)),
            Phones = WrittenNumbers.Of([.. module.Phones.Select(phone => (attributes.Text(phone.Field), phone.Label))]),
            Url = Http.LinkTo($"index.php?module={module.Name}&action=DetailView&record={Uri.EscapeDataString(id)}"),
            Owner = Fetched(ContactField.Owner, attributes.Text("assigned_user_name")),
        };
    }
}
