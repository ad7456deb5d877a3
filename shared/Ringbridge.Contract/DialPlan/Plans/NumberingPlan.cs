using System.Globalization;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// The numbering plan of one country, or of one global range such as <c>881</c>. "National number" here always means the
/// national significant number of ITU-T E.164: without calling code and without national (trunk) prefix.
/// </summary>
internal sealed class NumberingPlan
{
    private const int TypesAt = 9;
    private const int FormatsAt = 19;

    // The order of the types in libphonenumber-js, source/metadata.js, getType; and the order in which it asks them.
    private static readonly (int Index, NumberKind Kind)[] TypeOrder =
    [
        (1, NumberKind.Mobile), (3, NumberKind.Premium), (2, NumberKind.TollFree), (9, NumberKind.Shared),
        (8, NumberKind.Service), (4, NumberKind.Service), (7, NumberKind.Service), (6, NumberKind.Service), (5, NumberKind.Service),
    ];

    private readonly DigitPattern _internationalPrefix;
    private readonly DigitPattern _national;
    private readonly DigitPattern _prefixForParsing;
    private readonly string _transform;
    private readonly DigitPattern _leadingDigits;
    private readonly NumberType?[] _types;
    private readonly FormatRule[] _formats;

    private NumberingPlan(string key, string[] fields)
    {
        Key = key;
        Country = char.IsAsciiDigit(key[0]) ? null : key;
        CallingCode = fields[0];
        _internationalPrefix = new DigitPattern(fields[1]);
        DialledInternationalPrefix = fields[2];
        _national = new DigitPattern(fields[3]);
        Lengths = [.. fields[4].Split(',').Select(length => int.Parse(length, CultureInfo.InvariantCulture))];
        TrunkPrefix = fields[5];
        _prefixForParsing = new DigitPattern(fields[6].Length > 0 ? fields[6] : fields[5]);
        _transform = fields[7];
        _leadingDigits = new DigitPattern(fields[8]);
        _types = [.. fields[TypesAt..FormatsAt].Select(NumberType.FromRow)];
        _formats = [.. fields[FormatsAt..].Select(row => new FormatRule(row))];
    }

    /// <summary>Country, or calling code of a global range.</summary>
    public string Key { get; }

    /// <summary>ISO 3166-1 alpha-2; null for a global range.</summary>
    public string? Country { get; }

    /// <summary>Such as <c>49</c>.</summary>
    public string CallingCode { get; }

    /// <summary>What people dial for "abroad", such as <c>00</c> or <c>011</c>.</summary>
    public string DialledInternationalPrefix { get; }

    /// <summary>What people dial before an area code, such as <c>0</c>; may be empty.</summary>
    public string TrunkPrefix { get; }

    /// <summary>How long national numbers may be, rising.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>
    /// Whether a number without trunk prefix may be a local number: the country has a trunk prefix and numbers of many
    /// lengths (Germany, Austria, Sweden, Finland, …), so that only the prefix tells the two apart.
    /// </summary>
    public bool IsOpen => TrunkPrefix.Length > 0 && Lengths.Count > 4;

    /// <summary>Reads a row of the generated table.</summary>
    public static NumberingPlan FromRow(string key, string row) => new(key, row.Split('\t'));

    /// <summary>How many digits at the start mean "abroad"; 0 when none do.</summary>
    public int InternationalPrefixLength(string digits) => _internationalPrefix.MatchStart(digits)?.Length ?? 0;

    /// <summary>Takes the national prefix off, where there is one and the rest can be a number.</summary>
    public string WithoutTrunkPrefix(string digits)
    {
        if (_prefixForParsing.MatchStart(digits) is not { } match)
        {
            return digits;
        }

        var lastGroup = match.Groups[match.Groups.Count - 1];
        var rest = _transform.Length > 0 && match.Groups.Count > 1 && lastGroup.Success
            ? match.Result(_transform) + digits[match.Length..]
            : digits[match.Length..];
        var losesValidity = _national.MatchesAll(digits) && !_national.MatchesAll(rest);
        return losesValidity || rest.Length < Lengths[0] ? digits : rest;
    }

    /// <summary>Whether the digits have a length that numbers of this plan have.</summary>
    public bool IsPossible(string number) => number.Length >= Lengths[0] && number.Length <= Lengths[^1];

    /// <summary>Whether the number is this country's and not that of another one with the same calling code.</summary>
    public bool Owns(string number) => _leadingDigits.IsEmpty ? KindOf(number) is not null : _leadingDigits.MatchStart(number) is not null;

    /// <summary>The kind of a national number; null when the plan has no such number.</summary>
    /// <remarks>Where land lines and mobiles share their ranges (North America), both are <see cref="NumberKind.Fixed"/>.</remarks>
    public NumberKind? KindOf(string number)
    {
        if (!_national.MatchesAll(number))
        {
            return null;
        }

        if (_types[0]?.Matches(number) == true)
        {
            return NumberKind.Fixed;
        }

        foreach (var (index, kind) in TypeOrder)
        {
            if (_types[index]?.Matches(number) == true)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a number without its trunk prefix is a local one, and not simply written without it.</summary>
    public bool NeedsTrunkPrefix(string number) => IsOpen && (RuleFor(number)?.NeedsNationalPrefix ?? KindOf(number) is null);

    /// <summary>Grouped by spaces, without calling code.</summary>
    public string Group(string number) => RuleFor(number)?.International(number) ?? number;

    /// <summary>As dialled inside the country: <c>030123456</c>.</summary>
    public string NationalDigits(string number)
    {
        // North America writes its numbers without the 1 and dials them with it.
        var prefix = CallingCode == "1" ? "1" : TrunkPrefix;
        return RuleFor(number) is { } rule
            ? rule.NationalDigits(number) ?? (CallingCode == "1" ? prefix + number : number)
            : prefix + number;
    }

    // Countries that share a calling code share the formats of the main country, too.
    private FormatRule? RuleFor(string number)
    {
        var rules = _formats.Length > 0 ? _formats : CountryTable.Main(CallingCode)?._formats ?? [];
        return Array.Find(rules, rule => rule.Fits(number));
    }

    private sealed record NumberType(DigitPattern Pattern, int[] Lengths)
    {
        public static NumberType? FromRow(string row)
        {
            if (row.Length == 0)
            {
                return null;
            }

            var colon = row.IndexOf(':', StringComparison.Ordinal);
            var lengths = row[..colon].Split(',', StringSplitOptions.RemoveEmptyEntries);
            return new NumberType(new DigitPattern(row[(colon + 1)..]), [.. lengths.Select(length => int.Parse(length, CultureInfo.InvariantCulture))]);
        }

        public bool Matches(string number) =>
            (Lengths.Length == 0 || Array.IndexOf(Lengths, number.Length) >= 0) && Pattern.MatchesAll(number);
    }
}
