using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Tellows;

/// <summary>What the users of tellows think of a number: a score from 1 (good) to 9 (bad), and what kind of caller they say it is.</summary>
internal sealed class TellowsSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ICallerCheck
{
    private const int Neutral = 5;
    private const int Worst = 9;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        // Any number will do: one that nobody has.
        _ = await AskAsync("+490000000000", cancellationToken);
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var verdict = await AskAsync(number.E164, cancellationToken);
        return verdict.Whole("score") is not { } score || (score == Neutral && verdict.Whole("comments") is null or 0)
            ? []
            :
            [
                new Card
                {
                    Id = number.E164,
                    Kind = ContactKind.Verdict,
                    Name = $"tellows {score}/{Worst}",
                    Title = string.Join(", ", verdict.Part("callerTypes").Part("caller").Items().Select(type => type.Text("name")).OfType<string>().Take(2)),
                    Url = Http.LinkTo($"num/{Uri.EscapeDataString(number.Domestic)}"),
                    IsMatchOfSource = true,
                },
            ];
    }

    /// <inheritdoc/>
    public Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken) => Task.FromResult(card);

    /// <inheritdoc/>
    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "tellows wants its key so.")]
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(await SecretAsync(SourceKeys.Token, cancellationToken))));
        return headers => headers.Add("X-Auth-Token", key);
    }

    private async Task<JsonElement> AskAsync(string number, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"basic/num/{Uri.EscapeDataString(number)}?json=1", cancellationToken);
        return answer.Part("tellows") is { ValueKind: JsonValueKind.Object } verdict ? verdict : throw Http.Unexpected("no score");
    }
}
