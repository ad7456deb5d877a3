using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Policy;

/// <summary>
/// Says to every call, from whatever client, whether it may be dialled. In this order: service codes are refused,
/// emergency and premium numbers and countries never called before are confirmed, and more calls a minute than set are
/// refused. Emergency calls are never held up by the limit.
/// </summary>
/// <param name="time">The clock of the limit.</param>
public sealed class DialPolicy(TimeProvider time)
{
    private readonly CallRate _rate = new(time);

    /// <summary>Decides on one call; one that is allowed counts against the limit from then on.</summary>
    /// <param name="number">What would be dialled.</param>
    /// <param name="settings">The policy of the settings.</param>
    /// <param name="learnedCountries">Countries that the person has confirmed before, beside those of the settings.</param>
    /// <param name="confirmed">The person saw the number and said yes.</param>
    public DialDecision Decide(NumberInfo number, PolicySettings settings, IReadOnlyCollection<string> learnedCountries, bool confirmed)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(learnedCountries);
        if (IsServiceCode(number.Dialled))
        {
            return Refuse(new Problem(Reasons.Refused, Details.ServiceCode).With("text", number.Display));
        }

        var kinds = KindsToConfirm(number, settings, learnedCountries);
        if (kinds.Count > 0 && !confirmed)
        {
            return new DialDecision
            {
                Verdict = DialVerdict.Confirm,
                Problem = new Problem(Reasons.ConfirmNeeded).With("number", number.Display),
                Confirm = kinds,
            };
        }

        if (number.Kind != NumberKind.Emergency && !_rate.TryCount(settings.CallsPerMinute))
        {
            var limit = CallRate.Limit(settings.CallsPerMinute).ToString();
            return Refuse(new Problem(Reasons.Refused, Details.TooManyCalls).With("limit", limit));
        }

        return new DialDecision
        {
            Verdict = DialVerdict.Allow,
            CountryToRemember = kinds.Contains(ConfirmKind.Foreign) ? number.Country : null,
        };
    }

    /// <summary>The number as a preview shows it: its <see cref="NumberInfo.Confirm"/> says what would be asked now.</summary>
    /// <param name="number">What would be dialled.</param>
    /// <param name="settings">The policy of the settings.</param>
    /// <param name="learnedCountries">Countries that the person has confirmed before, beside those of the settings.</param>
    public static NumberInfo Preview(NumberInfo number, PolicySettings settings, IReadOnlyCollection<string> learnedCountries)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(learnedCountries);
        return number with { Confirm = KindsToConfirm(number, settings, learnedCountries) };
    }

    // Emergency and premium are asked about always, whatever the settings list.
    private static IReadOnlyList<ConfirmKind> KindsToConfirm(NumberInfo number, PolicySettings settings, IReadOnlyCollection<string> learnedCountries)
    {
        var asksAboutCountry = settings.Confirm.Contains(ConfirmKind.Foreign)
            && !IsListed(number.Country, settings.AllowedCountries) && !IsListed(number.Country, learnedCountries);
        return [.. number.Confirm.Where(kind => kind != ConfirmKind.Foreign || asksAboutCountry)];
    }

    private static bool IsListed(string? country, IReadOnlyCollection<string> countries) =>
        country is not null && countries.Contains(country, StringComparer.OrdinalIgnoreCase);

    // The dial plan lets none through; this is the second lock, at the last door before a line.
    private static bool IsServiceCode(string dialled) => dialled.AsSpan().ContainsAny('*', '#');

    private static DialDecision Refuse(Problem problem) => new() { Verdict = DialVerdict.Refuse, Problem = problem };
}
