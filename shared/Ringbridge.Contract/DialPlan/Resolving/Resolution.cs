using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What a written number turned out to be, before it is formatted for a line.</summary>
internal sealed record Resolution
{
    /// <summary>Its kind.</summary>
    public NumberKind Kind { get; private init; }

    /// <summary>Digits of an internal, emergency or service number, as they go out; null for a number with country.</summary>
    public string? Short { get; private init; }

    /// <summary>An outside-line prefix that was written before an emergency number.</summary>
    public string WrittenPrefix { get; init; } = "";

    /// <summary>The plan it belongs to; null for a short number.</summary>
    public NumberingPlan? Plan { get; private init; }

    /// <summary>The country; null when several share the calling code and none knows the number, and for global ranges.</summary>
    public string? Country { get; private init; }

    /// <summary>The national significant number.</summary>
    public string National { get; private init; } = "";

    /// <summary>It may cost extra, whatever its kind.</summary>
    public bool MayCostExtra { get; init; }

    /// <summary>The numbering plan knows such numbers; otherwise only its length is right.</summary>
    public bool IsValid { get; private init; }

    /// <summary>Why there is no number; one of <see cref="Details"/>, or null for "no number at all".</summary>
    public string? Failure { get; private init; }

    /// <summary>Whether there is a number.</summary>
    public bool Found { get; private init; }

    /// <summary>Whole number with <c>+</c>.</summary>
    public string? E164 => Plan is null ? null : $"+{Plan.CallingCode}{National}";

    /// <summary>An internal, emergency or service number.</summary>
    public static Resolution OfShort(string digits, NumberKind kind) =>
        new() { Found = true, IsValid = true, Kind = kind, Short = digits, MayCostExtra = kind == NumberKind.Premium };

    /// <summary>A number of a country or of a global range.</summary>
    public static Resolution Of(NumberingPlan plan, string? country, string national, NumberKind kind, bool isValid) => new()
    {
        Found = true,
        IsValid = isValid,
        Plan = plan,
        Country = country,
        National = national,
        Kind = kind,
        MayCostExtra = kind is NumberKind.Premium or NumberKind.Satellite,
    };

    /// <summary>No number.</summary>
    /// <param name="detail">One of <see cref="Details"/>; null when there is nothing more to say.</param>
    public static Resolution None(string? detail = null) => new() { Failure = detail };

    /// <summary>This one if the numbering plan knows it; else none.</summary>
    public Resolution IfValid() => IsValid ? this : None();

    /// <summary>The first that a numbering plan knows, else the first of a possible length, else the first that says what is wrong.</summary>
    public static Resolution Best(IEnumerable<Resolution> readings)
    {
        Resolution? possible = null, failed = null;
        foreach (var reading in readings)
        {
            if (reading.IsValid)
            {
                return reading;
            }

            possible ??= reading.Found ? reading : null;
            failed ??= reading.Failure is null ? null : reading;
        }

        return possible ?? failed ?? None();
    }
}
